package vn.ansinh.subsidy.deciding;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Creates collections and indexes at the start; repeating it changes nothing. */
@Component
class StorePreparation {

    private final Decisions decisions;

    StorePreparation(Decisions decisions) {
        this.decisions = decisions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        decisions.prepare();
    }
}
