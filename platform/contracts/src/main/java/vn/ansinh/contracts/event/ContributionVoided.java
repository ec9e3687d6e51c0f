package vn.ansinh.contracts.event;

import java.time.Instant;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;

/** A receipt was cancelled: its months and its money count nowhere any more. */
public record ContributionVoided(ReceiptId receiptId, QuoteId quoteId, PersonId personId, Scheme scheme, Instant recordedAt)
        implements Event.OfContribution {
}
