package vn.ansinh.contribution.quoting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** Whether a period may be paid on a day, Law 41/2024/QH15 Art. 36 and the limits of design "A quote". */
public sealed interface PeriodDecision {

    /** The longest period of missing months any law has known: Decree 134/2015/NĐ-CP Art. 9. */
    int MOST_MISSING_MONTHS = 120;
    int MOST_MONTHS_AHEAD = 12;
    Set<Integer> WHOLE_YEARS_AHEAD = Set.of(24, 36, 48, 60);

    record Payable(Period period) implements PeriodDecision {
    }

    record NotPayable(Problem problem) implements PeriodDecision {
    }

    static PeriodDecision decide(Method method, @Nullable Integer months, @Nullable YearMonth startMonth, LocalDate paymentDate) {
        int count = method.fixedMonths().orElse(months == null ? 0 : months);
        if (!fits(method, months)) {
            return refused(ProblemType.MONTHS_OUTSIDE_METHOD, "months", Map.of("allowed", allowed(method)));
        }
        if (method == Method.MISSING) {
            return new Payable(new Period(method, null, count));
        }
        var paymentMonth = YearMonth.from(paymentDate);
        var start = startMonth == null ? paymentMonth : startMonth;
        if (start.isAfter(paymentMonth.plusMonths(MOST_MONTHS_AHEAD))) {
            return refused(ProblemType.START_MONTH_TOO_FAR, "startMonth", Map.of("latest", paymentMonth.plusMonths(MOST_MONTHS_AHEAD).toString()));
        }
        var lastDay = method.lastDayToPay(start).orElse(start.atEndOfMonth());
        if (paymentDate.isAfter(lastDay)) {
            return refused(ProblemType.START_MONTH_TOO_LATE, "startMonth", Map.of("payBy", lastDay.toString()));
        }
        return new Payable(new Period(method, start, count));
    }

    private static boolean fits(Method method, @Nullable Integer months) {
        return switch (method) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 -> months == null || months == method.fixedMonths().orElseThrow();
            case ADVANCE -> months != null && WHOLE_YEARS_AHEAD.contains(months);
            case MISSING -> months != null && months >= 1 && months <= MOST_MISSING_MONTHS;
        };
    }

    private static String allowed(Method method) {
        return switch (method) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 -> Integer.toString(method.fixedMonths().orElseThrow());
            case ADVANCE -> "24, 36, 48, 60";
            case MISSING -> "1–" + MOST_MISSING_MONTHS;
        };
    }

    private static PeriodDecision refused(ProblemType type, String field, Map<String, String> arguments) {
        return new NotPayable(Problem.at(type, field, arguments));
    }
}
