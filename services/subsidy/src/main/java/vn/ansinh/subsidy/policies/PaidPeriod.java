package vn.ansinh.subsidy.policies;

import java.time.LocalDate;
import vn.ansinh.contracts.insurance.Method;

/**
 * What is paid for.
 *
 * @param firstDay        of the period
 * @param months          paid
 * @param supportedMonths of them, the first ones: those that count where a policy has no number of its own
 */
public record PaidPeriod(Method method, LocalDate firstDay, int months, int supportedMonths) {

    /** How many of the months lie wholly in the {@code limit} months from a day on. */
    public int monthsWithin(LocalDate since, int limit) {
        var end = since.plusMonths(limit);
        int inside = 0;
        for (int i = 0; i < months; i++) {
            if (!firstDay.plusMonths(i).isBefore(since) && !firstDay.plusMonths(i + 1L).isAfter(end)) {
                inside++;
            }
        }
        return inside;
    }
}
