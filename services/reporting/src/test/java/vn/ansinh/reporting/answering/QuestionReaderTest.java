package vn.ansinh.reporting.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.units.Level;

class QuestionReaderTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void readsEveryParameter() {
        assertThat(read("scheme=HOUSEHOLD_HI", "indicator=participants.new,support.state", "indicator=contributions.own", "unit=15@2023-10-31", "level=commune",
                "from=2023-09", "to=2023-10", "by=group,sex", "compare=endOfLastYear", "map=today"))
                .isEqualTo(new ReportQuestion(Scheme.HOUSEHOLD_HI, List.of(Indicator.PARTICIPANTS_NEW, Indicator.SUPPORT_STATE, Indicator.CONTRIBUTIONS_OWN),
                        "15@2023-10-31", Level.COMMUNE, YearMonth.of(2023, 9), YearMonth.of(2023, 10), List.of(Dimension.GROUP, Dimension.SEX),
                        Comparison.END_OF_LAST_YEAR, MapChoice.TODAY));
    }

    @Test
    void whatIsLeftOutIsVoluntarySocialInsuranceThisMonthAsItWas() {
        assertThat(read("indicator=participants.active", "unit=VN"))
                .isEqualTo(new ReportQuestion(Scheme.VOLUNTARY_SI, List.of(Indicator.PARTICIPANTS_ACTIVE), "VN", null, NOW, NOW, List.of(), null,
                        MapChoice.AS_WAS));
    }

    @Test
    void oneMonthAloneIsBothEnds() {
        assertThat(read("indicator=participants.active", "unit=VN", "to=2023-10").months()).containsExactly(YearMonth.of(2023, 10));
        assertThat(read("indicator=participants.active", "unit=VN", "from=2023-10").months()).containsExactly(YearMonth.of(2023, 10));
    }

    @ParameterizedTest
    @CsvSource({"indicator=participants,indicator,unknown-value", "scheme=SI,scheme,unknown-value", "level=village,level,unknown-value",
            "level=COMMUNE,level,unknown-value",
            "by=colour,by,unknown-value", "compare=lastYear,compare,unknown-value", "map=tomorrow,map,unknown-value", "from=2023-13,from,not-a-month",
            "from=2023,from,not-a-month", "to=1066-10,to,out-of-range", "from=2026-12,to,out-of-range", "from=2001-01,to,out-of-range",
            "unit=10,unit,duplicate"})
    void saysWhatIsWrongWithAParameter(String parameter, String field, String code) {
        var all = new ArrayList<>(List.of("indicator=participants.active", "unit=15", "to=2026-11"));
        if (parameter.startsWith("to=")) {
            all.removeLast();
        }
        all.add(parameter);

        assertThat(problems(all.toArray(String[]::new))).extracting(FieldProblem::field, FieldProblem::code).containsExactly(Tuple.tuple(field, code));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(problems("from=x", "by=y")).extracting(FieldProblem::field).containsExactlyInAnyOrder("indicator", "unit", "from", "by");
    }

    private static List<FieldProblem> problems(String... parameters) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> read(parameters));
        assertThat(refusal.problem().type()).isEqualTo(ProblemType.INVALID_VALUE);
        return refusal.problem().errors();
    }

    private static ReportQuestion read(String... parameters) {
        Map<String, List<String>> map = new HashMap<>();
        Arrays.stream(parameters).map(parameter -> parameter.split("=", 2))
                .forEach(pair -> map.computeIfAbsent(pair[0], unused -> new ArrayList<>()).add(pair[1]));
        return QuestionReader.read(map, NOW);
    }
}
