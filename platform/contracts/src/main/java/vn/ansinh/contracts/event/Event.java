package vn.ansinh.contracts.event;

/** The data of an event; its type string and topic stand in {@link EventType}. */
public sealed interface Event {

    /** Published by participant. */
    sealed interface OfParticipant extends Event
            permits PersonRegistered, PersonCorrected, PersonMoved, GroupRecognised, GroupEnded {
    }

    /** Published by contribution. */
    sealed interface OfContribution extends Event
            permits QuoteExpired, ContributionReceived, ContributionVoided {
    }

    /** Published by subsidy. */
    sealed interface OfSubsidy extends Event
            permits DecisionConfirmed, DecisionCancelled, DecisionReversed, RuleSetActivated, LocalPolicyApproved {
    }

    /** Published by campaign. */
    sealed interface OfCampaign extends Event
            permits TargetAssigned {
    }
}
