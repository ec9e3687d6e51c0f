package vn.ansinh.subsidy.calculating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;

/**
 * A payment of voluntary social insurance that somebody thinks of.
 *
 * @param months              null where the method fixes them
 * @param startMonth          null for the month of payment; of no meaning for {@link Method#MISSING}
 * @param groups              groups valid on the payment date; {@code OTHER} is always understood
 * @param supportedMonthsUsed months of life already supported or reserved
 * @param monthsPaidBefore    null if not told; {@link Method#MISSING} only
 * @param current             the running period, or null
 * @param additions           local policies and donors
 */
public record Payment(
        LocalDate paymentDate,
        Vnd income,
        Method method,
        @Nullable Integer months,
        @Nullable YearMonth startMonth,
        Set<Group> groups,
        int supportedMonthsUsed,
        @Nullable Integer monthsPaidBefore,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        Set<String> statuses,
        Proposal.@Nullable Running current,
        Additions additions,
        Purpose purpose) {

    /** A payment to which nobody but the State adds. */
    public Payment(LocalDate paymentDate, Vnd income, Method method, @Nullable Integer months, @Nullable YearMonth startMonth, Set<Group> groups,
                   int supportedMonthsUsed, @Nullable Integer monthsPaidBefore, @Nullable LocalDate birthDate, @Nullable Sex sex, Set<String> statuses,
                   Proposal.@Nullable Running current, Purpose purpose) {
        this(paymentDate, income, method, months, startMonth, groups, supportedMonthsUsed, monthsPaidBefore, birthDate, sex, statuses, current,
                Additions.NONE, purpose);
    }

    /** An estimate of the same payment on another day: its months and the running period move along, all that is known of the person stays. */
    public Payment paidOn(LocalDate day) {
        long months = ChronoUnit.MONTHS.between(paymentMonth(), YearMonth.from(day));
        var running = current == null ? null
                : new Proposal.Running(current.method(), current.income(), current.from().plusMonths(months), current.to().plusMonths(months));
        return new Payment(day, income, method, this.months, startMonth == null ? null : startMonth.plusMonths(months), groups, supportedMonthsUsed,
                monthsPaidBefore, birthDate, sex, statuses, running, additions, Purpose.ESTIMATE);
    }

    /** First month covered; the month of payment for {@link Method#MISSING}. */
    public YearMonth start() {
        return startMonth == null || !method.coversCalendarMonths() ? paymentMonth() : startMonth;
    }

    YearMonth paymentMonth() {
        return YearMonth.from(paymentDate);
    }

    /** How many months are paid; 0 if the person should have said so and did not. */
    public int count() {
        return method.fixedMonths().orElse(months == null ? 0 : months);
    }

    /** The calendar months covered; none for {@link Method#MISSING}. */
    public Months covered() {
        return method.coversCalendarMonths() ? Months.from(start(), count()) : Months.NONE;
    }

    YearMonth lastMonth() {
        return method.coversCalendarMonths() ? start().plusMonths(Math.max(count(), 1) - 1L) : start();
    }

    /** The last day to pay (Law 41/2024/QH15 Art. 36.2). */
    LocalDate payBy() {
        return method.lastDayToPay(start()).orElse(paymentDate);
    }
}
