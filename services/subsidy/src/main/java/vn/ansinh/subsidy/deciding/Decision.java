package vn.ansinh.subsidy.deciding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Vnd;

/**
 * One decision; its id is the quote's.
 *
 * @param proposed what was decided and from what; null for an expiry that came before any proposal and refuses it when it comes late
 * @param receipt  the receipt that confirmed it, or null
 */
@Document("decisions")
record Decision(@Id String id, PersonId person, State state, @Nullable Proposed proposed, @Nullable ReceiptId receipt, Instant changedAt) {

    enum State {
        PROPOSED, CONFIRMED, CANCELLED, REVERSED
    }

    /**
     * Frozen for good.
     *
     * @param calculation         the calculation as JSON, exactly as it was answered
     * @param inputs              everything the quote said and the registry knew
     * @param parameters          the values of the payment date by parameter
     * @param supportedMonthsUsed months confirmed or reserved before
     * @param policies            the local policies that counted
     */
    record Proposed(
            String calculation,
            Vnd gross,
            Vnd participantPays,
            int supportedMonths,
            Proposal.Item inputs,
            Map<String, String> parameters,
            int supportedMonthsUsed,
            List<AppliedPolicy> policies,
            String ruleSetVersion,
            String ruleSetHash,
            Instant proposedAt) {

        /** Decisions of before local policies name none. */
        Proposed {
            policies = Objects.requireNonNullElse(policies, List.of());
        }

        /** Months by policy that has a number of its own. */
        Map<String, Integer> monthsByPolicy() {
            return policies.stream().filter(AppliedPolicy::isLimited).collect(Collectors.toMap(AppliedPolicy::policy, AppliedPolicy::months, Integer::sum));
        }
    }

    static Decision proposed(QuoteId quote, PersonId person, Proposed proposed) {
        return new Decision(quote.toString(), person, State.PROPOSED, proposed, null, proposed.proposedAt);
    }

    static Decision expiredBeforeProposal(QuoteId quote, PersonId person, Instant now) {
        return new Decision(quote.toString(), person, State.CANCELLED, null, null, now);
    }

    Decision confirmed(ReceiptId by, Instant now) {
        return new Decision(id, person, State.CONFIRMED, proposed, by, now);
    }

    Decision cancelled(Instant now) {
        return new Decision(id, person, State.CANCELLED, proposed, receipt, now);
    }

    Decision reversed(Instant now) {
        return new Decision(id, person, State.REVERSED, proposed, receipt, now);
    }
}
