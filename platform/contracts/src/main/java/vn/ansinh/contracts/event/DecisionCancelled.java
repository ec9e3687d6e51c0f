package vn.ansinh.contracts.event;

import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;

/** A proposed decision is released, because its quote expired. */
public record DecisionCancelled(QuoteId quoteId, PersonId personId) implements Event.OfSubsidy {
}
