package vn.ansinh.reporting.planning;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.TargetAssigned;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.ReceivedEvent;

/** Keeps the plan for {@link Plans}. */
@Component
class PlanConsumer implements EventConsumer {
    private final Plans plans;

    PlanConsumer(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "planning";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CAMPAIGN);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        for (var event : batch) {
            if (event.data() instanceof TargetAssigned target) {
                plans.note(target);
            }
        }
    }
}
