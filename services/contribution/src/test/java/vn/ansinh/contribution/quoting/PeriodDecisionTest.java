package vn.ansinh.contribution.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.ProblemType;

class PeriodDecisionTest {

    private static final LocalDate PAID_ON = LocalDate.of(2026, 11, 21);

    @Test
    void beginsWithTheMonthOfPaymentUnlessToldOtherwise() {
        assertThat(payable(Method.MONTHS_3, null, null)).isEqualTo(new Period(Method.MONTHS_3, YearMonth.of(2026, 11), 3));
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY,2026-11", "MONTHS_3,2026-09", "MONTHS_6,2026-08", "MONTHS_12,2026-05"})
    void takesAPeriodThatHasBegunUntilItsTimeLimit(Method method, YearMonth earliest) {
        assertThat(payable(method, null, earliest).start()).isEqualTo(earliest);
        assertThat(refusal(method, null, earliest.minusMonths(1))).isEqualTo(ProblemType.START_MONTH_TOO_LATE);
    }

    @Test
    void takesTheTimeLimitsLastDayOfTheRuleBooksExample() {
        var august = YearMonth.of(2026, 8);
        assertThat(PeriodDecision.decide(Method.MONTHS_12, null, august, LocalDate.of(2027, 2, 28))).isInstanceOf(PeriodDecision.Payable.class);
        assertThat(PeriodDecision.decide(Method.MONTHS_12, null, august, LocalDate.of(2027, 3, 1))).isInstanceOf(PeriodDecision.NotPayable.class);
    }

    @Test
    void takesUpToTwelveMonthsAhead() {
        assertThat(payable(Method.MONTHLY, null, YearMonth.of(2027, 11)).count()).isEqualTo(1);
        assertThat(refusal(Method.MONTHLY, null, YearMonth.of(2027, 12))).isEqualTo(ProblemType.START_MONTH_TOO_FAR);
    }

    @Test
    void beginsYearsAheadInTheMonthOfPaymentAtTheEarliest() {
        assertThat(payable(Method.ADVANCE, 24, YearMonth.of(2026, 11)).months().size()).isEqualTo(24);
        assertThat(refusal(Method.ADVANCE, 24, YearMonth.of(2026, 10))).isEqualTo(ProblemType.START_MONTH_TOO_LATE);
    }

    @Test
    void numbersMissingMonthsAndIgnoresTheirStart() {
        var missing = payable(Method.MISSING, 3, YearMonth.of(2001, 1));
        assertThat(missing.slots()).containsExactly("missing-01", "missing-02", "missing-03");
        assertThat(missing.months().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY,2", "MONTHS_3,6", "ADVANCE,", "ADVANCE,25", "ADVANCE,72", "MISSING,", "MISSING,0", "MISSING,121"})
    void refusesMonthsTheMethodDoesNotHave(Method method, @Nullable Integer months) {
        assertThat(refusal(method, months, null)).isEqualTo(ProblemType.MONTHS_OUTSIDE_METHOD);
    }

    private static Period payable(Method method, @Nullable Integer months, @Nullable YearMonth start) {
        return ((PeriodDecision.Payable) PeriodDecision.decide(method, months, start, PAID_ON)).period();
    }

    private static ProblemType refusal(Method method, @Nullable Integer months, @Nullable YearMonth start) {
        return ((PeriodDecision.NotPayable) PeriodDecision.decide(method, months, start, PAID_ON)).problem().type();
    }
}
