package vn.ansinh.messaging.consuming;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.messaging.BackOff;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.Failures;
import vn.ansinh.messaging.Transactions;

/** Applies the waiting events of one key, each in a transaction of its own, and parks the key at one that keeps failing. */
final class KeyDrain {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDrain.class);
    private static final int LOOK_AHEAD = 20;

    private final EventConsumer consumer;
    private final Transactions transactions;
    private final PositionStore store;
    private final ParkingStore parking;
    private final ConsumerMeters meters;
    private final EventTraces traces;
    private final int attempts;
    private final Clock clock = Clock.systemUTC();
    private final BackOff backOff = new BackOff(Duration.ofMillis(50), Duration.ofSeconds(1));

    KeyDrain(EventConsumer consumer, Transactions transactions, PositionStore store, ParkingStore parking, ConsumerMeters meters, EventTraces traces,
            int attempts) {
        this.consumer = consumer;
        this.transactions = transactions;
        this.store = store;
        this.parking = parking;
        this.meters = meters;
        this.traces = traces;
        this.attempts = attempts;
    }

    /**
     * How a drain ended.
     *
     * @param parked whether an event kept failing
     */
    record Outcome(int applied, boolean parked) {
    }

    Outcome drain(String topic, String key) {
        int applied = 0;
        int failures = 0;
        while (true) {
            try {
                if (!applyNext(topic, key)) {
                    return new Outcome(applied, false);
                }
                applied++;
                failures = 0;
            } catch (RuntimeException e) {
                if (Failures.isOutage(e) || Failures.isConflict(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                failures++;
                if (failures >= attempts) {
                    park(topic, key, e);
                    return new Outcome(applied, true);
                }
                backOff.pause(failures);
            }
        }
    }

    private boolean applyNext(String topic, String key) {
        var from = clock.instant();
        var plan = transactions.inTransaction(() -> {
            var next = plan(topic, key, 1);
            consumer.apply(next.ready().stream().flatMap(delivery -> delivery.read().stream()).toList());
            store.write(topic, next);
            return next;
        });
        var to = clock.instant();
        meters.applied(plan.ready(), to);
        traces.applied(plan.ready(), from, to);
        return !plan.ready().isEmpty();
    }

    private Plan plan(String topic, String key, int atMost) {
        var before = store.positions(topic, List.of(key));
        var position = before.getOrDefault(key, Position.START);
        return Plan.of(before, position.parked() ? List.of() : store.waiting(topic, List.of(key), LOOK_AHEAD), List.of(), atMost);
    }

    private void park(String topic, String key, RuntimeException failure) {
        var cause = ParkingStore.Cause.of(failure);
        transactions.run(() -> plan(topic, key, 1).ready().forEach(poison -> {
            store.setParked(topic, key, true);
            parking.park(store.id(topic, key), consumer.name(), poison, cause, attempts, clock.instant());
            EventTraces.inTrace(poison, () -> LOG.error("consumer {} parked a key of {} at event {} of type {}: {} at {}", consumer.name(), topic, poison.id(),
                    poison.type(), cause.error(), cause.place()));
        }));
    }
}
