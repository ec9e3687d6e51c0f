package vn.ansinh.subsidy.insuring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

/** For which months one member pays: the whole period, or the part of it that ends with the others (rule book 7.1). */
public record MemberPeriod(LocalDate firstDay, int months) {

    /** @throws ProblemException if months and end contradict each other, or the method */
    public static MemberPeriod of(HouseholdPayment payment, Insured member) {
        var asked = member.months();
        var endDate = member.endDate();
        if (asked != null) {
            inside(member.field("months"), asked, payment.periodMonths());
        }
        if (endDate == null) {
            return new MemberPeriod(payment.start().atDay(1), asked == null ? payment.periodMonths() : asked);
        }
        long untilEnd = monthsUntil(payment, member, endDate);
        if (asked == null) {
            inside(member.field("endDate"), untilEnd, payment.periodMonths());
        } else {
            inside(member.field("months"), asked, untilEnd);
        }
        int months = asked == null ? (int) untilEnd : asked;
        return new MemberPeriod(endDate.plusDays(1).minusMonths(months), months);
    }

    /** Months begun count whole; without a start month they are counted from the payment. */
    private static long monthsUntil(HouseholdPayment payment, Insured member, LocalDate endDate) {
        var startMonth = payment.startMonth();
        var from = startMonth == null ? payment.paymentDate() : startMonth.atDay(1);
        if (endDate.isBefore(from)) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(),
                    List.of(FieldProblem.of(member.field("endDate"), "out-of-range", Map.of("min", from.toString()))), Map.of()).asException();
        }
        var end = endDate.plusDays(1);
        long whole = ChronoUnit.MONTHS.between(from, end);
        return from.plusMonths(whole).isBefore(end) ? whole + 1 : whole;
    }

    private static void inside(String field, long months, long most) {
        if (months < 1 || months > most) {
            throw Problem.at(ProblemType.MONTHS_OUTSIDE_METHOD, field, Map.of("allowed", "1–" + most)).asException();
        }
    }
}
