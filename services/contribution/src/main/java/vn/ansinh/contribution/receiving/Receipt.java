package vn.ansinh.contribution.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contribution.covering.MonthClaim;
import vn.ansinh.contribution.quoting.Quote;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/**
 * Money taken for a quote. Only {@code status} and {@code version} ever change; the money's movements stand in the ledger.
 *
 * @param firstMonth null for {@link Method#MISSING}
 * @param slots      the months claimed, or the numbered missing ones
 */
@Document("receipts")
public record Receipt(
        @Id String id,
        String quoteId,
        PersonId personId,
        Scheme scheme,
        Method method,
        Vnd income,
        @Nullable YearMonth firstMonth,
        @Nullable YearMonth lastMonth,
        List<String> slots,
        @Nullable Integer monthsPaidBefore,
        Sex sex,
        YearMonth birthMonth,
        Group group,
        UnitKey unit,
        LocalDate paymentDate,
        String organisation,
        String collectorCode,
        Channel channel,
        @Nullable String payerName,
        ReceiptNumber receipt,
        Vnd gross,
        List<PayerLine> lines,
        Vnd participantPays,
        RuleSetRef ruleSet,
        ReceiptStatus status,
        Instant recordedAt,
        String recordedBy,
        long version) {

    /** The receipt for a quote; its amounts are those that were told. */
    public static Receipt of(ReceiptId id, Quote quote, Payment payment, String organisation, Instant now) {
        var made = quote.made();
        var months = quote.months();
        return new Receipt(id.toString(), quote.id(), quote.personId(), quote.scheme(), quote.method(), quote.income(), months.first().orElse(null),
                months.last().orElse(null), quote.slots(), quote.monthsPaidBefore(), quote.sex(), quote.birthMonth(), made.group(), quote.unit(),
                quote.paymentDate(), organisation, payment.collectorCode(), payment.channel(), payment.payerName(), payment.receipt(), made.gross(),
                made.lines(), made.participantPays(), made.ruleSet(), ReceiptStatus.RECEIVED, now, payment.actor(), 0);
    }

    public ReceiptId receiptId() {
        return ReceiptId.parse(id);
    }

    Months months() {
        return firstMonth == null ? Months.NONE : Months.from(firstMonth, slots.size());
    }

    Stream<MonthClaim> monthClaims() {
        return slots.stream().map(slot -> new MonthClaim(MonthClaim.id(scheme, personId, slot), id));
    }

    NumberClaim numberClaim() {
        var content = new Content(method, slots.size(), firstMonth, monthsPaidBefore, income, receipt.issuedOn(), collectorCode, participantPays);
        return new NumberClaim(receipt.claimOf(organisation), id, personId, content.digest());
    }

    ContributionReceived received() {
        return new ContributionReceived(receiptId(), QuoteId.parse(quoteId), personId, scheme, method, months(), slots.size(), income, sex,
                birthMonth, group, unit, paymentDate, recordedAt, organisation, channel, gross, lines, participantPays, ruleSet);
    }

    ContributionVoided voided(Instant now) {
        return new ContributionVoided(receiptId(), QuoteId.parse(quoteId), personId, scheme, now);
    }

    Receipt withStatus(ReceiptStatus changed) {
        return new Receipt(id, quoteId, personId, scheme, method, income, firstMonth, lastMonth, slots, monthsPaidBefore, sex, birthMonth, group, unit,
                paymentDate, organisation, collectorCode, channel, payerName, receipt, gross, lines, participantPays, ruleSet, changed, recordedAt, recordedBy,
                version + 1);
    }
}
