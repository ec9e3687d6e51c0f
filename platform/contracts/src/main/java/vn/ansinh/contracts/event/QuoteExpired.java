package vn.ansinh.contracts.event;

import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;

/** A quote was not paid in time; the decision proposed with it is released. */
public record QuoteExpired(QuoteId quoteId, PersonId personId) implements Event.OfContribution {
}
