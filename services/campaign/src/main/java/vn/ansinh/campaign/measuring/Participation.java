package vn.ansinh.campaign.measuring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/**
 * What one person's receipts of voluntary insurance give to the results of units and months: a function of the receipts, whatever order they became
 * known in.
 *
 * @param voided receipts that count no more
 */
record Participation(List<Paid> receipts, List<ReceiptId> voided) {
    static final Participation NONE = new Participation(List.of(), List.of());

    private static final Comparator<Paid> EARLIEST = Comparator.comparing(Paid::paymentDay).thenComparing(paid -> paid.id().value());

    /** @param paymentDay ISO day; its month is the one the money counts in */
    record Paid(ReceiptId id, Months months, UnitKey unit, String paymentDay, Vnd gross) {
        YearMonth paymentMonth() {
            return YearMonth.from(LocalDate.parse(paymentDay));
        }
    }

    record Place(UnitKey unit, YearMonth month) {
    }

    Participation after(Event event) {
        return switch (event) {
            case ContributionReceived received -> received(received);
            case ContributionVoided cancelled -> voided(cancelled.receiptId());
            default -> this;
        };
    }

    private Participation received(ContributionReceived event) {
        if (voided.contains(event.receiptId()) || receipts.stream().anyMatch(paid -> paid.id().equals(event.receiptId()))) {
            return this;
        }
        var months = event.method().coversCalendarMonths() ? event.months() : Months.NONE;
        var paid = new Paid(event.receiptId(), months, event.unit(), event.paymentDate().toString(), event.gross());
        return new Participation(Stream.concat(receipts.stream(), Stream.of(paid)).sorted(EARLIEST).toList(), voided);
    }

    private Participation voided(ReceiptId receipt) {
        if (voided.contains(receipt)) {
            return this;
        }
        var gone = new ArrayList<>(voided);
        gone.add(receipt);
        return new Participation(receipts.stream().filter(paid -> !paid.id().equals(receipt)).toList(), List.copyOf(gone));
    }

    /** Amounts by unit and month, in the order of {@link Measured}. */
    Map<Place, long[]> results() {
        var results = new HashMap<Place, long[]>();
        var covered = new TreeMap<YearMonth, UnitKey>();
        receipts.forEach(paid -> {
            add(results, new Place(paid.unit(), paid.paymentMonth()), Measured.CONTRIBUTIONS_GROSS, paid.gross().amount());
            paid.months().stream().forEach(month -> covered.putIfAbsent(month, paid.unit()));
        });
        covered.forEach((month, unit) -> {
            add(results, new Place(unit, month), Measured.PARTICIPANTS_ACTIVE, 1);
            add(results, new Place(unit, month), Measured.PARTICIPANTS_NEW, month.equals(covered.firstKey()) ? 1 : 0);
        });
        return results;
    }

    private static void add(Map<Place, long[]> results, Place place, Measured measured, long amount) {
        results.computeIfAbsent(place, unused -> new long[Measured.values().length])[measured.ordinal()] += amount;
    }
}
