package vn.ansinh.subsidy.refunding;

import java.time.LocalDate;
import java.util.function.IntFunction;
import vn.ansinh.contracts.calculation.Calculation;

/**
 * A payment as it was booked.
 *
 * @param firstDay of the period
 * @param law      where the refund is written
 * @param worth    what some last months of it cost
 */
record Booked(LocalDate paymentDate, LocalDate firstDay, Calculation calculation, String law, IntFunction<Worth> worth) {

    int months() {
        return calculation.months();
    }

    LocalDate lastDay() {
        return firstDay.plusMonths(months()).minusDays(1);
    }
}
