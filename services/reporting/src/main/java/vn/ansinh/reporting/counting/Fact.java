package vn.ansinh.reporting.counting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.ReceiptId;

/**
 * Everything that happened to one person in one scheme, as far as figures need it. The figures are a function of the fact alone, so whatever order
 * things become known in, an event changes them by what the fact gives after it less what it gave before.
 *
 * @param voided receipts that count no more, so that a repeat cannot bring one back
 */
record Fact(FactId id, List<CountedReceipt> receipts, Set<ReceiptId> voided) {

    static Fact none(FactId id) {
        return new Fact(id, List.of(), Set.of());
    }

    Fact after(Event event) {
        return switch (event) {
            case ContributionReceived received -> received(CountedReceipt.of(received));
            case ContributionVoided cancelled -> voided(cancelled.receiptId());
            default -> this;
        };
    }

    private Fact received(CountedReceipt receipt) {
        if (voided.contains(receipt.id()) || receipts.stream().anyMatch(known -> known.id().equals(receipt.id()))) {
            return this;
        }
        var all = new ArrayList<>(receipts);
        all.add(receipt);
        all.sort(CountedReceipt.EARLIEST);
        return new Fact(id, List.copyOf(all), voided);
    }

    private Fact voided(ReceiptId receipt) {
        if (voided.contains(receipt)) {
            return this;
        }
        var gone = new HashSet<>(voided);
        gone.add(receipt);
        return new Fact(id, receipts.stream().filter(known -> !known.id().equals(receipt)).toList(), Set.copyOf(gone));
    }

    /** What this fact adds to the figures, by the units of its receipts. */
    Tally contributions() {
        var tally = new Tally();
        for (var receipt : receipts) {
            countMoney(receipt, tally);
        }
        countMonths(tally);
        return tally;
    }

    private void countMoney(CountedReceipt receipt, Tally tally) {
        var key = cell(receipt, YearMonth.from(receipt.paymentDate()));
        tally.add(key, Measure.GROSS, receipt.gross().amount());
        tally.add(key, Measure.OWN, receipt.own().amount());
        receipt.support().forEach((payer, amount) -> tally.add(key, Measure.of(payer), amount.amount()));
    }

    private void countMonths(Tally tally) {
        var covered = covered();
        if (covered.isEmpty()) {
            return;
        }
        tally.add(cell(covered.firstEntry().getValue(), covered.firstKey()), Measure.NEW, 1);
        covered.forEach((month, receipt) -> {
            tally.add(cell(receipt, month), Measure.ACTIVE, 1);
            if (!covered.containsKey(month.plusMonths(1))) {
                tally.add(cell(receipt, month.plusMonths(1)), Measure.LAPSE_CANDIDATE, 1);
            }
        });
    }

    private NavigableMap<YearMonth, CountedReceipt> covered() {
        var covered = new TreeMap<YearMonth, CountedReceipt>();
        receipts.forEach(receipt -> receipt.months().stream().forEach(month -> covered.putIfAbsent(month, receipt)));
        return covered;
    }

    private CellKey cell(CountedReceipt receipt, YearMonth month) {
        return new CellKey(id.scheme(), receipt.unit(), month, receipt.group(), receipt.sex(), receipt.method(), receipt.organisation(),
                AgeBand.at(month, receipt.birthMonth()));
    }

    /** One fact per person and scheme. */
    record FactId(Scheme scheme, PersonId person) {
        @Override
        public String toString() {
            return scheme + ":" + person;
        }
    }
}
