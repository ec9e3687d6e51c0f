package vn.ansinh.campaign.measuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.campaign.measuring.Participation.Place;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.ReceivedEvent;

/** Keeps results from receipts and voids of voluntary insurance, in messaging's transaction. */
@Component
class MeasuringConsumer implements EventConsumer {
    private final ParticipationStore store;

    MeasuringConsumer(ParticipationStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "measuring";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTRIBUTION);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        batch.stream().collect(Collectors.groupingBy(ReceivedEvent::partition)).forEach(this::apply);
    }

    private void apply(int partition, List<ReceivedEvent> batch) {
        var byPerson = new LinkedHashMap<String, List<Event>>();
        batch.stream().map(ReceivedEvent::data).forEach(event -> {
            switch (event) {
                case ContributionReceived received when received.scheme() == Scheme.VOLUNTARY_SI -> add(byPerson, received.personId().toString(), event);
                case ContributionVoided voided when voided.scheme() == Scheme.VOLUNTARY_SI -> add(byPerson, voided.personId().toString(), event);
                default -> {
                }
            }
        });
        if (!byPerson.isEmpty()) {
            measure(byPerson, partition);
        }
    }

    private static void add(Map<String, List<Event>> byPerson, String person, Event event) {
        byPerson.computeIfAbsent(person, unused -> new ArrayList<>()).add(event);
    }

    private void measure(Map<String, List<Event>> byPerson, int partition) {
        var known = store.read(byPerson.keySet());
        var changed = new HashMap<String, Participation>();
        var differences = new HashMap<Place, long[]>();
        byPerson.forEach((person, events) -> {
            var before = known.getOrDefault(person, Participation.NONE);
            var after = before;
            for (var event : events) {
                after = after.after(event);
            }
            if (!after.equals(before)) {
                changed.put(person, after);
                add(differences, after.results(), 1);
                add(differences, before.results(), -1);
            }
        });
        store.write(changed);
        store.add(differences, partition);
    }

    private static void add(Map<Place, long[]> sums, Map<Place, long[]> more, int sign) {
        more.forEach((place, amounts) -> {
            var sum = sums.computeIfAbsent(place, unused -> new long[amounts.length]);
            for (int i = 0; i < amounts.length; i++) {
                sum[i] = Math.addExact(sum[i], sign * amounts[i]);
            }
        });
    }
}
