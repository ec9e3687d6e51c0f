package vn.ansinh.messaging.consuming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a batch of deliveries of one topic leads to.
 *
 * @param ready     to be applied, in this order
 * @param positions where keys stand afterwards: those that moved, and those that got a waiting event, so that a replay at the same moment conflicts
 * @param fresh     those of them that never had a position
 * @param store     to be put into the waiting collection
 * @param remove    to be taken out of it
 * @param skipped   how many came again
 */
record Plan(List<Delivery> ready, Map<String, Position> positions, Set<String> fresh, List<Delivery> store, List<Delivery> remove, int skipped) {

    /**
     * Decides without looking at anything else.
     *
     * @param before  positions by key; absent for a new key
     * @param waiting what waits already, of those keys whose position says so and that are not parked
     * @param atMost  how many events of the batch may become ready
     */
    static Plan of(Map<String, Position> before, Collection<Delivery> waiting, List<Delivery> incoming, int atMost) {
        var planning = new Planning(before, atMost);
        waiting.forEach(planning::recall);
        incoming.forEach(planning::arrive);
        return planning.plan();
    }

    private static final class Planning {

        private final Map<String, Position> before;
        private final int atMost;
        private final Map<String, KeyState> keys = new LinkedHashMap<>();
        private final List<Delivery> ready = new ArrayList<>();
        private final List<Delivery> stale = new ArrayList<>();
        private final Set<Delivery> stored = Collections.newSetFromMap(new IdentityHashMap<>());
        private int skipped;

        Planning(Map<String, Position> before, int atMost) {
            this.before = before;
            this.atMost = atMost;
        }

        void recall(Delivery delivery) {
            var key = key(delivery);
            stored.add(delivery);
            if (Turn.of(key.position(), delivery.sequence()) == Turn.SKIP) {
                stale.add(delivery);
            } else {
                key.pending.put(delivery.sequence(), delivery);
            }
        }

        void arrive(Delivery delivery) {
            var key = key(delivery);
            drain(key);
            if (Turn.of(key.position(), delivery.sequence()) == Turn.SKIP) {
                skipped++;
            } else if (key.pending.putIfAbsent(delivery.sequence(), delivery) == null) {
                drain(key);
            } else {
                skipped++;
            }
        }

        private void drain(KeyState key) {
            while (!key.pending.isEmpty() && ready.size() < atMost && Turn.of(key.position(), key.pending.firstKey()) == Turn.APPLY) {
                ready.add(key.pending.pollFirstEntry().getValue());
                key.applied++;
            }
        }

        Plan plan() {
            keys.values().forEach(this::drain);
            var positions = new LinkedHashMap<String, Position>();
            var store = new ArrayList<Delivery>();
            keys.forEach((name, key) -> {
                boolean added = store.addAll(key.pending.values().stream().filter(delivery -> !stored.contains(delivery)).toList());
                var after = key.after();
                if (added || !after.equals(key.before)) {
                    positions.put(name, after);
                }
            });
            var remove = new ArrayList<>(stale);
            ready.stream().filter(stored::contains).forEach(remove::add);
            var fresh = positions.keySet().stream().filter(name -> !before.containsKey(name)).collect(Collectors.toSet());
            return new Plan(ready, positions, fresh, store, remove, skipped);
        }

        private KeyState key(Delivery delivery) {
            return keys.computeIfAbsent(delivery.key(), name -> new KeyState(before.getOrDefault(name, Position.START)));
        }
    }

    private static final class KeyState {

        private final Position before;
        private final TreeMap<Long, Delivery> pending = new TreeMap<>();
        private long applied;

        KeyState(Position before) {
            this.before = before;
            this.applied = before.applied();
        }

        Position position() {
            return new Position(applied, before.waiting(), before.parked());
        }

        Position after() {
            return new Position(applied, !pending.isEmpty() || (before.parked() && before.waiting()), before.parked());
        }
    }
}
