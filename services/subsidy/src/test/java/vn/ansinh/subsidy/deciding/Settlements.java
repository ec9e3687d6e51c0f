package vn.ansinh.subsidy.deciding;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.EventType;
import vn.ansinh.contracts.event.QuoteExpired;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.messaging.ReceivedEvent;

/** What contribution tells about a quote. */
final class Settlements {

    private Settlements() {
    }

    static ContributionReceived received(Proposal.Item item, Calculation calculation) {
        return received(item, calculation, calculation.gross());
    }

    static ContributionReceived received(Proposal.Item item, Calculation calculation, Vnd gross) {
        var start = item.startMonth();
        return new ContributionReceived(receiptOf(item.quoteId()), item.quoteId(), item.person().personId(), item.scheme(), item.method(),
                start == null ? Months.NONE : Months.from(start, calculation.months()), calculation.months(), item.income(), item.person().sex(),
                YearMonth.from(item.person().birthDate()), calculation.group(), item.person().unit(), item.paymentDate(), Instant.EPOCH, "VNPOST", Channel.CASH,
                gross, calculation.lines(), calculation.participantPays(), calculation.ruleSet());
    }

    static ContributionVoided voided(Proposal.Item item) {
        return new ContributionVoided(receiptOf(item.quoteId()), item.quoteId(), item.person().personId(), item.scheme(), Instant.EPOCH);
    }

    static QuoteExpired expired(Proposal.Item item) {
        return new QuoteExpired(item.quoteId(), item.person().personId());
    }

    static ReceiptId receiptOf(QuoteId quote) {
        return new ReceiptId(new UUID(quote.value().getMostSignificantBits(), ~quote.value().getLeastSignificantBits()));
    }

    static ReceivedEvent delivered(Event event) {
        var type = EventType.of(event);
        return new ReceivedEvent(UUID.randomUUID(), type, "key", 1, Instant.EPOCH, event, Topics.CONTRIBUTION, 0, 0);
    }
}
