package vn.ansinh.reporting.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/**
 * What the figures need of a receipt, as it was on the payment date.
 *
 * @param months  calendar months covered; empty for {@link Method#MISSING}
 * @param support what each payer beside the person bore
 */
record CountedReceipt(ReceiptId id, Months months, Method method, Group group, UnitKey unit, Sex sex, YearMonth birthMonth, String organisation,
                      LocalDate paymentDate, Vnd gross, Vnd own, Map<Payer, Vnd> support) {

    /** Decides which receipt stands for a month that two claim; contribution lets it happen never, events of other sources might. */
    static final Comparator<CountedReceipt> EARLIEST = Comparator.comparing(CountedReceipt::paymentDate).thenComparing(receipt -> receipt.id().value());

    static CountedReceipt of(ContributionReceived event) {
        var support = new EnumMap<Payer, Vnd>(Payer.class);
        event.lines().forEach(line -> support.merge(line.payer(), line.amount(), Vnd::plus));
        return new CountedReceipt(event.receiptId(), event.method().coversCalendarMonths() ? event.months() : Months.NONE, event.method(), event.group(),
                event.unit(), event.sex(), event.birthMonth(), event.organisation(), event.paymentDate(), event.gross(), event.participantPays(), support);
    }
}
