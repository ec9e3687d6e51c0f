package vn.ansinh.subsidy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.ansinh.contracts.event.RuleSetActivated;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.ReceivedEvent;

/** What the service told others of the rule set in force, as they hear it. */
public class ToldRuleSets implements EventConsumer {

    private final List<RuleSetActivated> activations = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "told-rule-sets";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SUBSIDY);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        batch.stream().map(ReceivedEvent::data).filter(RuleSetActivated.class::isInstance).map(RuleSetActivated.class::cast).forEach(activations::add);
    }

    public List<RuleSetActivated> activations() {
        return activations;
    }
}
