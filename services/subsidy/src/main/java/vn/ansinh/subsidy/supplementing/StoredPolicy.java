package vn.ansinh.subsidy.supplementing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A local policy with its life. Once approved its terms never change; only when it ends is added.
 *
 * @param id       version 7; of shipped policies version 5
 * @param units    its unit and those above it, as code and as {@code code@day}, to be found by
 * @param drafts   who entered and changed the draft
 * @param approval null before
 * @param ending   that it ends earlier than its terms say, or null
 */
@Document(StoredPolicy.COLLECTION)
record StoredPolicy(
        @Id String id,
        State state,
        Terms terms,
        List<String> units,
        List<Act> drafts,
        @Nullable Act approval,
        @Nullable Ending ending,
        long version) {

    static final String COLLECTION = "local-policies";

    enum State {
        DRAFT, APPROVED, REPLACED, WITHDRAWN
    }

    /** @param by the token's subject; empty for what is shipped */
    record Act(String by, Instant at) {
    }

    /**
     * @param lastDay    last payment date on which the policy holds; null for a draft that was given up
     * @param replacedBy the policy in its place, or null
     */
    record Ending(@Nullable LocalDate lastDay, String reason, Act act, @Nullable String replacedBy) {
    }

    static StoredPolicy draft(String id, Terms terms, List<String> units, Act by) {
        return new StoredPolicy(id, State.DRAFT, terms, units, List.of(by), null, null, 1);
    }

    StoredPolicy changed(Terms changed, List<String> in, Act by) {
        return new StoredPolicy(id, state, changed, in, Stream.concat(drafts.stream(), Stream.of(by)).toList(), null, null, version + 1);
    }

    StoredPolicy approved(Act by) {
        return new StoredPolicy(id, State.APPROVED, terms, units, drafts, by, null, version + 1);
    }

    StoredPolicy replaced(StoredPolicy by, Act act) {
        var lastDay = by.terms.validFrom().minusDays(1);
        return ended(State.REPLACED, new Ending(lastDay, by.terms.name(), act, by.id));
    }

    StoredPolicy withdrawn(@Nullable LocalDate lastDay, String reason, Act act) {
        return ended(State.WITHDRAWN, new Ending(lastDay, reason, act, ending == null ? null : ending.replacedBy));
    }

    private StoredPolicy ended(State as, Ending with) {
        return new StoredPolicy(id, as, terms, units, drafts, approval, with, version + 1);
    }

    boolean wasDraftedBy(String subject) {
        return drafts.stream().anyMatch(act -> act.by.equals(subject));
    }

    boolean isApproved() {
        return approval != null;
    }

    /** The last payment date on which it holds, or null while none is known. */
    @Nullable LocalDate lastDay() {
        var byTerms = terms.validTo();
        var byEnding = ending == null ? null : ending.lastDay;
        if (byTerms == null || byEnding == null) {
            return byTerms == null ? byEnding : byTerms;
        }
        return byEnding.isBefore(byTerms) ? byEnding : byTerms;
    }

    /** Whether there is a payment date on which both hold. */
    boolean sharesADayWith(StoredPolicy other) {
        return !beginsAfterThe(other.lastDay()) && !other.beginsAfterThe(lastDay()) && everHolds() && other.everHolds();
    }

    boolean everHolds() {
        return !beginsAfterThe(lastDay());
    }

    private boolean beginsAfterThe(@Nullable LocalDate day) {
        return day != null && terms.validFrom().isAfter(day);
    }
}
