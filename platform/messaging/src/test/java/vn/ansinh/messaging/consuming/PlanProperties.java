package vn.ansinh.messaging.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlanProperties {

    @Property(tries = 500)
    void appliesEachSequenceOnceAndInOrderHoweverItIsDelivered(@ForAll @IntRange(min = 1, max = 5) int keys, @ForAll @IntRange(min = 1, max = 12) int events,
            @ForAll @IntRange(max = 30) int repeats, @ForAll @IntRange(min = 1, max = 9) int batch, @ForAll Random random) {
        var deliveries = shuffledWithRepeats(keys, events, repeats, random);
        var consumer = new ModelConsumer();
        for (int from = 0; from < deliveries.size(); from += batch) {
            consumer.receive(deliveries.subList(from, Math.min(from + batch, deliveries.size())), Integer.MAX_VALUE);
        }
        consumer.assertEverythingApplied(keys, events);
        assertThat(consumer.waiting).isEmpty();
        assertThat(consumer.positions.values()).noneMatch(Position::waiting);
    }

    @Property(tries = 300)
    void aCrashAfterAnyTransactionChangesNothing(@ForAll @IntRange(min = 1, max = 4) int keys, @ForAll @IntRange(min = 1, max = 10) int events,
            @ForAll @IntRange(min = 1, max = 6) int batch, @ForAll Random random) {
        var deliveries = shuffledWithRepeats(keys, events, 0, random);
        var consumer = new ModelConsumer();
        int from = 0;
        while (from < deliveries.size()) {
            int to = Math.min(from + batch, deliveries.size());
            consumer.receive(deliveries.subList(from, to), Integer.MAX_VALUE);
            from = random.nextInt(4) == 0 ? random.nextInt(from + 1) : to;
        }
        consumer.assertEverythingApplied(keys, events);
    }

    @Property(tries = 300)
    void takesNoMoreThanItIsAllowedAndLosesNothing(@ForAll @IntRange(min = 1, max = 4) int keys, @ForAll @IntRange(min = 1, max = 10) int events,
            @ForAll @IntRange(max = 3) int atMost, @ForAll Random random) {
        var deliveries = shuffledWithRepeats(keys, events, 5, random);
        var plan = Plan.of(Map.of(), List.of(), deliveries, atMost);
        assertThat(plan.ready()).hasSizeLessThanOrEqualTo(atMost);
        assertThat(plan.ready().size() + plan.store().size() + plan.skipped()).isEqualTo(deliveries.size());
    }

    @Property(tries = 200)
    void aParkedKeyWaitsAndTheOthersGoOn(@ForAll @IntRange(min = 2, max = 5) int keys, @ForAll @IntRange(min = 1, max = 8) int events, @ForAll Random random) {
        var deliveries = shuffledWithRepeats(keys, events, 0, random);
        var plan = Plan.of(Map.of("key-0", new Position(0, true, true)), List.of(), deliveries, Integer.MAX_VALUE);
        assertThat(plan.ready()).noneMatch(delivery -> delivery.key().equals("key-0")).hasSize((keys - 1) * events);
        assertThat(plan.store()).allMatch(delivery -> delivery.key().equals("key-0")).hasSize(events);
        assertThat(plan.positions().get("key-0")).isEqualTo(new Position(0, true, true));
    }

    private static List<Delivery> shuffledWithRepeats(int keys, int events, int repeats, Random random) {
        var deliveries = new ArrayList<Delivery>();
        for (int key = 0; key < keys; key++) {
            for (int sequence = 1; sequence <= events; sequence++) {
                deliveries.add(delivery("key-" + key, sequence));
            }
        }
        for (int i = 0; i < repeats; i++) {
            deliveries.add(deliveries.get(random.nextInt(deliveries.size())));
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private static Delivery delivery(String key, long sequence) {
        return new Delivery(new UUID(key.hashCode(), sequence), "type", key, sequence, Instant.EPOCH, "{}", "topic", 0, sequence, null);
    }

    /** A store in memory that does what a plan says. */
    private static final class ModelConsumer {

        private final Map<String, Position> positions = new HashMap<>();
        private final Map<String, TreeMap<Long, Delivery>> waiting = new HashMap<>();
        private final Map<String, List<Long>> applied = new HashMap<>();

        void receive(List<Delivery> batch, int atMost) {
            var keys = batch.stream().map(Delivery::key).distinct().toList();
            var recalled = keys.stream().filter(waiting::containsKey).flatMap(key -> waiting.get(key).values().stream()).toList();
            var plan = Plan.of(Map.copyOf(positions), recalled, batch, atMost);
            plan.ready().forEach(delivery -> applied.computeIfAbsent(delivery.key(), _ -> new ArrayList<>()).add(delivery.sequence()));
            plan.store().forEach(delivery -> waiting.computeIfAbsent(delivery.key(), _ -> new TreeMap<>()).put(delivery.sequence(), delivery));
            plan.remove().forEach(delivery -> waiting.computeIfPresent(delivery.key(), (_, rest) -> {
                rest.remove(delivery.sequence());
                return rest.isEmpty() ? null : rest;
            }));
            positions.putAll(plan.positions());
            assertThat(waiting.keySet()).isEqualTo(positions.entrySet().stream().filter(it -> it.getValue().waiting()).map(Map.Entry::getKey).collect(Collectors.toSet()));
        }

        void assertEverythingApplied(int keys, int events) {
            assertThat(applied).hasSize(keys);
            assertThat(applied.values()).allMatch(LongStream.rangeClosed(1, events).boxed().toList()::equals);
        }
    }
}
