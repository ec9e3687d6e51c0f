package vn.ansinh.subsidy.calculating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.ansinh.contracts.insurance.Method;

/** From which month to which a payment may begin: not after the time limit (Law 41/2024/QH15 Art. 36.2), not more than a year ahead. */
final class StartMonth {

    private static final int MONTHS_AHEAD = 12;

    private StartMonth() {
    }

    sealed interface Fault {
    }

    record TooLate(LocalDate payBy) implements Fault {
    }

    record TooFar(YearMonth latest) implements Fault {
    }

    static Optional<Fault> fault(Payment payment) {
        if (!payment.method().coversCalendarMonths()) {
            return Optional.empty();
        }
        var latest = payment.paymentMonth().plusMonths(MONTHS_AHEAD);
        if (payment.start().isAfter(latest)) {
            return Optional.of(new TooFar(latest));
        }
        var payBy = lastDay(payment);
        return payment.paymentDate().isAfter(payBy) ? Optional.of(new TooLate(payBy)) : Optional.empty();
    }

    /** Years ahead are paid at registration, so they begin in that month or later. */
    private static LocalDate lastDay(Payment payment) {
        return payment.method() == Method.ADVANCE ? payment.start().atEndOfMonth() : payment.payBy();
    }
}
