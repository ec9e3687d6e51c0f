package vn.ansinh.subsidy.legislating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * A rule set that officers made (bộ quy định do cán bộ lập): changes over whatever holds on its day. Only the changes are kept, so that a later
 * release brings its own parameters and an earlier one can still be read.
 *
 * @param number     counts them; it is part of the version that results name
 * @param activateOn the business day from whose first moment it holds
 * @param base       what it was made over when it was last entered or put on a new base
 * @param result     what results would have named then
 * @param steps      who did what when, oldest first
 */
@Document(StoredRuleSet.COLLECTION)
record StoredRuleSet(@Id String id, int number, @Nullable String name, LocalDate activateOn, @Nullable String note, List<Change> changes, RuleSetRef base,
                     RuleSetRef result, State state, List<Step> steps, long revision) {

    static final String COLLECTION = "ruleSets";

    enum State {
        DRAFT, APPROVED, WITHDRAWN
    }

    record Step(Kind kind, Instant at, String by, @Nullable String reason) {

        enum Kind {
            CREATED, CHANGED, REBASED, APPROVED, WITHDRAWAL_REQUESTED, WITHDRAWN
        }
    }

    /** What an officer may enter. */
    record Content(@Nullable String name, LocalDate activateOn, @Nullable String note, List<Change> changes) {
    }

    static StoredRuleSet created(UUID id, int number, Content content, RuleSetRef base, RuleSetRef result, String by, Instant now) {
        return new StoredRuleSet(id.toString(), number, content.name, content.activateOn, content.note, content.changes, base, result, State.DRAFT,
                List.of(new Step(Step.Kind.CREATED, now, by, null)), 1);
    }

    Content content() {
        return new Content(name, activateOn, note, changes);
    }

    /** Entered anew; who only puts it on a new base does not become one of its authors. */
    StoredRuleSet entered(Content content, RuleSetRef onBase, RuleSetRef asResult, String by, Instant now) {
        requireDraft();
        boolean changed = !content.changes.equals(changes) || !content.activateOn.equals(activateOn);
        return new StoredRuleSet(id, number, content.name, content.activateOn, content.note, content.changes, onBase, asResult, State.DRAFT,
                and(changed ? Step.Kind.CHANGED : Step.Kind.REBASED, now, by, null), revision + 1);
    }

    /** Four eyes: whoever entered any of it cannot approve it. */
    StoredRuleSet approved(String by, Instant now) {
        requireDraft();
        if (steps.stream().anyMatch(step -> (step.kind == Step.Kind.CREATED || step.kind == Step.Kind.CHANGED) && step.by.equals(by))) {
            throw Problem.of(ProblemType.SECOND_OFFICER_NEEDED).asException();
        }
        return with(State.APPROVED, Step.Kind.APPROVED, by, null, now);
    }

    /** Before its day one officer withdraws it; from its day on a second one has to confirm. */
    StoredRuleSet withdrawn(String by, String reason, boolean hasCome, Instant now) {
        if (state == State.WITHDRAWN) {
            throw wrongState();
        }
        if (state == State.DRAFT || !hasCome) {
            return with(State.WITHDRAWN, Step.Kind.WITHDRAWN, by, reason, now);
        }
        var request = withdrawalRequest();
        if (request.isEmpty()) {
            return with(State.APPROVED, Step.Kind.WITHDRAWAL_REQUESTED, by, reason, now);
        }
        if (request.get().by.equals(by)) {
            throw Problem.of(ProblemType.SECOND_OFFICER_NEEDED).asException();
        }
        return with(State.WITHDRAWN, Step.Kind.WITHDRAWN, by, reason, now);
    }

    Optional<Step> withdrawalRequest() {
        return steps.stream().filter(step -> step.kind == Step.Kind.WITHDRAWAL_REQUESTED).findFirst();
    }

    boolean wasApproved() {
        return steps.stream().anyMatch(step -> step.kind == Step.Kind.APPROVED);
    }

    /** The parameters that both change. */
    String commonParameters(StoredRuleSet other) {
        return changes.stream().map(Change::parameter).filter(parameter -> other.changes.stream().anyMatch(change -> change.parameter().equals(parameter)))
                .collect(Collectors.joining(", "));
    }

    void requireDraft() {
        if (state != State.DRAFT) {
            throw wrongState();
        }
    }

    private RuntimeException wrongState() {
        return Problem.of(ProblemType.CONFLICT, Map.of("status", state.name())).asException();
    }

    private StoredRuleSet with(State next, Step.Kind kind, String by, @Nullable String reason, Instant now) {
        return new StoredRuleSet(id, number, name, activateOn, note, changes, base, result, next, and(kind, now, by, reason), revision + 1);
    }

    private List<Step> and(Step.Kind kind, Instant now, String by, @Nullable String reason) {
        return Stream.concat(steps.stream(), Stream.of(new Step(kind, now, Objects.requireNonNull(by), reason))).toList();
    }
}
