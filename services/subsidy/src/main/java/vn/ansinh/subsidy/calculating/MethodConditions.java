package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.rules.Rule;

/** How many months a method takes, and when the missing years may be paid (rule book section 3). */
final class MethodConditions {

    private MethodConditions() {
    }

    static Optional<Problem> monthsOutsideMethod(Circumstances on) {
        var payment = on.payment();
        var months = payment.months();
        return switch (payment.method()) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 ->
                    months == null || months == payment.count() ? Optional.empty() : outside(Integer.toString(payment.count()));
            case ADVANCE -> yearsAhead(on, months == null ? 0 : months);
            case MISSING -> missingMonths(on, months == null ? 0 : months);
        };
    }

    private static Optional<Problem> yearsAhead(Circumstances on, int months) {
        var allowed = on.rules().numbers(Rule.ADVANCE_MONTHS);
        for (var number : allowed) {
            if (number.intValueExact() == months) {
                return Optional.empty();
            }
        }
        return outside(allowed.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")));
    }

    private static Optional<Problem> missingMonths(Circumstances on, int months) {
        long limit = on.rules().whole(Rule.MISSING_MONTHS_LIMIT);
        var paidBefore = on.payment().monthsPaidBefore();
        if (paidBefore == null) {
            return months >= 1 && months <= limit ? Optional.empty() : outside("1–" + limit);
        }
        long missing = on.rules().whole(Rule.MONTHS_FOR_PENSION) - paidBefore;
        if (missing < 1 || missing > limit) {
            return outside("1–" + limit);
        }
        return months == missing ? Optional.empty() : outside(Long.toString(missing));
    }

    /** The age of retirement reached, or reached next month; a quote needs to know it and the months paid before. */
    static Optional<Problem> missingYearsNotOpen(Circumstances on) {
        var payment = on.payment();
        if (payment.method() != Method.MISSING) {
            return Optional.empty();
        }
        if (payment.purpose() == Purpose.QUOTE && payment.monthsPaidBefore() == null) {
            return Optional.of(required("monthsPaidBefore"));
        }
        var age = on.retirementAge();
        if (age.isEmpty()) {
            return payment.purpose() == Purpose.QUOTE ? Optional.of(required("birthDate")) : Optional.empty();
        }
        var opens = age.get().month().minusMonths(1).atDay(1);
        return payment.paymentDate().isBefore(opens)
                ? Optional.of(PersonConditions.refused("birthDate", "retirement-age-not-reached",
                        Map.of("reason", "RETIREMENT_AGE_NOT_REACHED", "opens", opens.toString())))
                : Optional.empty();
    }

    private static Optional<Problem> outside(String allowed) {
        return Optional.of(Problem.at(ProblemType.MONTHS_OUTSIDE_METHOD, "months", Map.of("allowed", allowed)));
    }

    private static Problem required(String field) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, "required", Map.of())), Map.of());
    }
}
