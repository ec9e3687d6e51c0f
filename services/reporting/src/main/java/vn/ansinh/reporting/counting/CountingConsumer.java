package vn.ansinh.reporting.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.ReceivedEvent;
import vn.ansinh.units.AdminUnits;

/** Counts people and money from receipts and voids alone. Runs inside messaging's transaction, together with the positions of the keys. */
@Component
class CountingConsumer implements EventConsumer {
    private final FactStore facts;
    private final CellStore cells;
    private final Freshness freshness;
    private final RollUp rollUp;

    CountingConsumer(FactStore facts, CellStore cells, Freshness freshness, AdminUnits units) {
        this.facts = facts;
        this.cells = cells;
        this.freshness = freshness;
        this.rollUp = new RollUp(units);
    }

    @Override
    public String name() {
        return "counting";
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
        var byFact = new LinkedHashMap<Fact.FactId, List<Event>>();
        batch.forEach(event -> factOf(event.data()).ifPresent(id -> byFact.computeIfAbsent(id, unused -> new ArrayList<>()).add(event.data())));
        if (!byFact.isEmpty()) {
            count(byFact, partition);
        }
        batch.stream().map(ReceivedEvent::time).max(Comparator.naturalOrder()).ifPresent(time -> freshness.note(partition, time));
    }

    private void count(Map<Fact.FactId, List<Event>> byFact, int partition) {
        var known = facts.read(byFact.keySet());
        var changed = new ArrayList<Fact>();
        var differences = new Tally();
        byFact.forEach((id, events) -> {
            var before = known.get(id);
            var after = before;
            for (var event : events) {
                after = after.after(event);
            }
            if (!after.equals(before)) {
                differences.addAll(after.contributions());
                differences.subtractAll(before.contributions());
                changed.add(after);
            }
        });
        facts.write(changed);
        cells.add(rollUp.of(differences), partition);
    }

    private static Optional<Fact.FactId> factOf(Event event) {
        return switch (event) {
            case ContributionReceived received -> Optional.of(new Fact.FactId(received.scheme(), received.personId()));
            case ContributionVoided voided -> Optional.of(new Fact.FactId(voided.scheme(), voided.personId()));
            default -> Optional.empty();
        };
    }
}
