package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.legislating.StoredRuleSet.State;
import vn.ansinh.subsidy.legislating.StoredRuleSet.Step;

class StoredRuleSetTest {

    private final StoredRuleSet draft = Drafts.draft(1, "2027-01-05", Drafts.fundReturn(2027, "0.30"));

    @Test
    void isApprovedByAnotherThanWhoEnteredAnyOfIt() {
        refuses(ProblemType.SECOND_OFFICER_NEEDED, () -> draft.approved("an", Drafts.NOW));

        var content = new StoredRuleSet.Content(null, draft.activateOn(), null, List.of(Drafts.fundReturn(2027, "0.31")));
        var changed = draft.entered(content, draft.base(), draft.result(), "binh", Drafts.NOW);
        refuses(ProblemType.SECOND_OFFICER_NEEDED, () -> changed.approved("binh", Drafts.NOW));
        refuses(ProblemType.SECOND_OFFICER_NEEDED, () -> changed.approved("an", Drafts.NOW));
        assertThat(changed.approved("chi", Drafts.NOW).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void isNotEnteredByWhoOnlyPutsItOnANewBase() {
        var rebased = draft.entered(draft.content(), draft.base(), draft.result(), "binh", Drafts.NOW);

        var approved = rebased.approved("binh", Drafts.NOW);
        assertThat(approved.steps()).extracting(Step::kind).containsExactly(Step.Kind.CREATED, Step.Kind.REBASED, Step.Kind.APPROVED);
        assertThat(approved.revision()).isEqualTo(3);
    }

    @Test
    void doesNotChangeOnceItIsApproved() {
        var approved = draft.approved("binh", Drafts.NOW);

        refuses(ProblemType.CONFLICT, () -> approved.entered(approved.content(), approved.base(), approved.result(), "chi", Drafts.NOW));
        refuses(ProblemType.CONFLICT, () -> approved.approved("chi", Drafts.NOW));
    }

    @Test
    void isWithdrawnByOneBeforeItsDay() {
        assertThat(draft.withdrawn("an", "nhầm", false, Drafts.NOW).state()).isEqualTo(State.WITHDRAWN);
        assertThat(draft.withdrawn("an", "nhầm", true, Drafts.NOW).state()).as("a draft is never in force").isEqualTo(State.WITHDRAWN);
        var withdrawn = draft.approved("binh", Drafts.NOW).withdrawn("an", "nhầm", false, Drafts.NOW);
        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(withdrawn.steps().getLast()).isEqualTo(new Step(Step.Kind.WITHDRAWN, Drafts.NOW, "an", "nhầm"));
        refuses(ProblemType.CONFLICT, () -> withdrawn.withdrawn("binh", "nhầm", false, Drafts.NOW));
    }

    @Test
    void isWithdrawnByTwoFromItsDayOn() {
        var asked = draft.approved("binh", Drafts.NOW).withdrawn("an", "nhầm", true, Drafts.NOW);

        assertThat(asked.state()).isEqualTo(State.APPROVED);
        refuses(ProblemType.SECOND_OFFICER_NEEDED, () -> asked.withdrawn("an", "nhầm", true, Drafts.NOW));
        assertThat(asked.withdrawn("binh", "đúng", true, Drafts.NOW).state()).isEqualTo(State.WITHDRAWN);
    }

    private static void refuses(ProblemType type, ThrowingCallable step) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(step).satisfies(refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }
}
