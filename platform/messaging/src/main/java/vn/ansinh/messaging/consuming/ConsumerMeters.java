package vn.ansinh.messaging.consuming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/** Figures of one consumer. Those that need a look into the store are refreshed from time to time. */
final class ConsumerMeters {

    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private final Counter applied;
    private final Counter skipped;
    private volatile long waiting;
    private volatile long overdue;
    private volatile long parked;

    ConsumerMeters(MeterRegistry meters, String consumer) {
        applied = Counter.builder("ansinh.events.applied").tag("consumer", consumer).register(meters);
        skipped = Counter.builder("ansinh.events.skipped").tag("consumer", consumer).description("events that came again").register(meters);
        Gauge.builder("ansinh.events.waiting", this, it -> it.waiting).tag("consumer", consumer).description("events that came too early or whose key is parked")
                .register(meters);
        Gauge.builder("ansinh.events.overdue", this, it -> it.overdue).tag("consumer", consumer).description("events waiting over five minutes").register(meters);
        Gauge.builder("ansinh.keys.parked", this, it -> it.parked).tag("consumer", consumer).register(meters);
    }

    void count(Plan plan) {
        applied.increment(plan.ready().size());
        skipped.increment(plan.skipped());
    }

    void applied(int number) {
        applied.increment(number);
    }

    void refresh(PositionStore store, ParkingStore parking, String consumer, Instant now) {
        waiting = store.countWaiting();
        overdue = waiting == 0 ? 0 : store.countWaitingSince(now.minus(OVERDUE));
        parked = parking.count(consumer);
    }
}
