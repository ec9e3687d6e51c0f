package vn.ansinh.contracts.event;

import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;

/** A confirmed decision is taken back, because its receipt was voided. */
public record DecisionReversed(QuoteId quoteId, ReceiptId receiptId, PersonId personId) implements Event.OfSubsidy {
}
