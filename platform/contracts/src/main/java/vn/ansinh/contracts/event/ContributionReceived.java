package vn.ansinh.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/**
 * Money was taken for a quote, with the whole decision, so that people and money can be counted from this event alone.
 *
 * @param months       the calendar months covered; empty for {@link Method#MISSING}
 * @param monthsPaid   how many months are paid, those of {@link Method#MISSING} included
 * @param income       chosen monthly income in đồng
 * @param birthMonth   January where only the year of birth is known
 * @param group        the group of the decision
 * @param unit         the person's unit on the payment date
 * @param paymentDate  the business day whose month the money counts in
 * @param organisation code of the collecting organisation
 */
public record ContributionReceived(
        ReceiptId receiptId,
        QuoteId quoteId,
        PersonId personId,
        Scheme scheme,
        Method method,
        Months months,
        int monthsPaid,
        Vnd income,
        Sex sex,
        YearMonth birthMonth,
        Group group,
        UnitKey unit,
        LocalDate paymentDate,
        Instant recordedAt,
        String organisation,
        Channel channel,
        Vnd gross,
        List<PayerLine> lines,
        Vnd participantPays,
        RuleSetRef ruleSet) implements Event.OfContribution {
}
