package vn.ansinh.contribution;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.ReceivedEvent;

/** What others hear from this service, over the real broker. */
public class Published implements EventConsumer {

    private final List<ReceivedEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "published";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTRIBUTION);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        events.addAll(batch);
    }

    public List<Event> of(PersonId person) {
        return events.stream().filter(it -> it.key().equals(person.toString())).map(ReceivedEvent::data).distinct().toList();
    }

    public <T extends Event> List<T> all(Class<T> type) {
        return events.stream().map(ReceivedEvent::data).filter(type::isInstance).map(type::cast).distinct().toList();
    }
}
