package vn.ansinh.contracts.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Type string and topic of each event. Type strings are stable: a changed meaning gets a new version beside the old one. */
public enum EventType {
    PERSON_REGISTERED("vn.ansinh.person.registered.v1", Topics.PARTICIPANT, PersonRegistered.class),
    PERSON_CORRECTED("vn.ansinh.person.corrected.v1", Topics.PARTICIPANT, PersonCorrected.class),
    PERSON_MOVED("vn.ansinh.person.moved.v1", Topics.PARTICIPANT, PersonMoved.class),
    GROUP_RECOGNISED("vn.ansinh.group.recognised.v1", Topics.PARTICIPANT, GroupRecognised.class),
    GROUP_ENDED("vn.ansinh.group.ended.v1", Topics.PARTICIPANT, GroupEnded.class),
    QUOTE_EXPIRED("vn.ansinh.quote.expired.v1", Topics.CONTRIBUTION, QuoteExpired.class),
    CONTRIBUTION_RECEIVED("vn.ansinh.contribution.received.v1", Topics.CONTRIBUTION, ContributionReceived.class),
    CONTRIBUTION_VOIDED("vn.ansinh.contribution.voided.v1", Topics.CONTRIBUTION, ContributionVoided.class),
    DECISION_CONFIRMED("vn.ansinh.decision.confirmed.v1", Topics.SUBSIDY, DecisionConfirmed.class),
    DECISION_CANCELLED("vn.ansinh.decision.cancelled.v1", Topics.SUBSIDY, DecisionCancelled.class),
    DECISION_REVERSED("vn.ansinh.decision.reversed.v1", Topics.SUBSIDY, DecisionReversed.class),
    RULE_SET_ACTIVATED("vn.ansinh.rule-set.activated.v1", Topics.SUBSIDY, RuleSetActivated.class),
    LOCAL_POLICY_APPROVED("vn.ansinh.local-policy.approved.v1", Topics.SUBSIDY, LocalPolicyApproved.class),
    TARGET_ASSIGNED("vn.ansinh.target.assigned.v1", Topics.CAMPAIGN, TargetAssigned.class);

    private static final Map<Class<? extends Event>, EventType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::dataClass, Function.identity()));
    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::type, Function.identity()));

    private final String type;
    private final String topic;
    private final Class<? extends Event> dataClass;

    EventType(String type, String topic, Class<? extends Event> dataClass) {
        this.type = type;
        this.topic = topic;
        this.dataClass = dataClass;
    }

    /** The type string of the CloudEvent. */
    public String type() {
        return type;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends Event> dataClass() {
        return dataClass;
    }

    public static EventType of(Event event) {
        return BY_CLASS.get(event.getClass());
    }

    /** Empty for a type this version does not know: a consumer skips it. */
    public static Optional<EventType> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
