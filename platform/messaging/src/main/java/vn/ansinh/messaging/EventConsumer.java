package vn.ansinh.messaging;

import java.util.List;
import java.util.Set;

/** A projection of events into this service's store. Each bean has its own consumer group, {@code <application name>-<name>}, and begins with the first event. */
public interface EventConsumer {

    /** Stable: the positions are stored under it. */
    String name();

    /** Topics from {@link vn.ansinh.contracts.event.Topics}. */
    Set<String> topics();

    /**
     * Applies events of one partition inside one transaction, together with their positions. Each event comes once and in the order of its key, also when
     * it was delivered twice or too early. Called again with the same or fewer events after a failure that rolled the transaction back, so it must
     * have no effect outside the store.
     */
    void apply(List<ReceivedEvent> batch);
}
