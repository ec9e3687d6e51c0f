package vn.ansinh.contracts.event;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.UnitKey;

/** The decision made with a quote is final, because the money was taken. */
public record DecisionConfirmed(
        QuoteId quoteId,
        ReceiptId receiptId,
        PersonId personId,
        Scheme scheme,
        UnitKey unit,
        LocalDate paymentDate,
        int supportedMonths,
        List<PayerLine> lines,
        RuleSetRef ruleSet) implements Event.OfSubsidy {
}
