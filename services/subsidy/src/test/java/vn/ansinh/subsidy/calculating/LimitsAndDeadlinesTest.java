package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.calculating.Assertions.calculated;
import static vn.ansinh.subsidy.calculating.Assertions.problem;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.ProblemType;

class LimitsAndDeadlinesTest {

    @ParameterizedTest(name = "{0} {2} on {1}: {3} -> {4}")
    @CsvFileSource(resources = "/law/limits-and-deadlines.csv", numLinesToSkip = 1)
    void holds(String id, String day, String topic, String input, String expected) {
        var one = Payments.monthly(day, 1_500_000);
        switch (id) {
            case "B01", "B04" -> assertThat(problem(incomeOf(input, day))).isEqualTo(ProblemType.INCOME_BELOW_FLOOR);
            case "B02" -> assertThat(problem(incomeOf(input, day))).isEqualTo(ProblemType.INCOME_ABOVE_CEILING);
            case "B05" -> assertThat(calculated(incomeOf(input, day)).warnings()).extracting(Warning::code).containsExactly("income-off-step");
            case "B07" -> assertThat(problem(one.whoIs("PENSIONER"))).isEqualTo(ProblemType.PERSON_NOT_ELIGIBLE);
            case "B08" -> assertThat(problem(one.by(Method.MISSING, 61))).isEqualTo(ProblemType.MONTHS_OUTSIDE_METHOD);
            case "B10" -> assertThat(problem(Payments.monthly(day, 2_000_000).by(Method.MONTHS_6, null)
                    .whilePaying(Method.MONTHS_6, 1_500_000, "2026-06", "2026-11"))).isEqualTo(ProblemType.METHOD_STILL_RUNNING);
            case "B11" -> assertThat(problem(one.whoIs("HOUSEHOLD_BUSINESS"))).isEqualTo(ProblemType.PERSON_NOT_ELIGIBLE);
            case "T02" -> assertThat(calculated(one.by(Method.MONTHS_3, null).startingIn("2026-08")).payBy()).isEqualTo(lastDay(expected));
            case "T03" -> assertThat(calculated(one.by(Method.MONTHS_6, null).startingIn("2026-08")).payBy()).isEqualTo(lastDay(expected));
            case "T05" -> {
                assertThat(calculated(one.by(Method.ADVANCE, 24)).payBy()).isEqualTo(LocalDate.parse(day));
                assertThat(calculated(one.by(Method.MISSING, 12)).payBy()).isEqualTo(LocalDate.parse(day));
            }
            default -> throw new AssertionError("nothing tests " + id + " " + topic);
        }
    }

    private static Payments.Some incomeOf(String input, String day) {
        return Payments.monthly(day, Long.parseLong(input.replaceAll("\\D", "")));
    }

    /** From text such as {@code last day 31/10/2026}. */
    private static LocalDate lastDay(String expected) {
        var parts = expected.replaceAll("[^0-9/]+", " ").strip().split(" ")[0].split("/");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
