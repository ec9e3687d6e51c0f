package vn.ansinh.messaging.consuming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Figures of one consumer. Those that need a look into the store are refreshed from time to time. */
final class ConsumerMeters {

    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private final Counter applied;
    private final Counter skipped;
    private final Timer delay;
    private final MeterRegistry meters;
    private final String consumer;
    private volatile long waiting;
    private volatile long overdue;
    private volatile long parked;

    ConsumerMeters(MeterRegistry meters, String consumer) {
        this.meters = meters;
        this.consumer = consumer;
        delay = Timer.builder("ansinh.events.delay").tag("consumer", consumer).description("from what happened until it is applied").register(meters);
        applied = Counter.builder("ansinh.events.applied").tag("consumer", consumer).register(meters);
        skipped = Counter.builder("ansinh.events.skipped").tag("consumer", consumer).description("events that came again").register(meters);
        Gauge.builder("ansinh.events.waiting", this, it -> it.waiting).tag("consumer", consumer).description("events that came too early or whose key is parked")
                .register(meters);
        Gauge.builder("ansinh.events.overdue", this, it -> it.overdue).tag("consumer", consumer).description("events waiting over five minutes").register(meters);
        Gauge.builder("ansinh.keys.parked", this, it -> it.parked).tag("consumer", consumer).register(meters);
    }

    /** Shows for how long the consumer has been trying the same again. */
    void show(Supplier<@Nullable Instant> failingSince, Clock clock) {
        TimeGauge.builder("ansinh.consumer.failing", () -> seconds(failingSince.get(), clock.instant()), TimeUnit.SECONDS).tag("consumer", consumer)
                .description("for how long the consumer has been trying the same again").register(meters);
    }

    private static long seconds(@Nullable Instant since, Instant now) {
        return since == null ? 0 : Duration.between(since, now).toSeconds();
    }

    void skipped(int number) {
        skipped.increment(number);
    }

    void applied(Collection<Delivery> deliveries, Instant now) {
        applied.increment(deliveries.size());
        deliveries.forEach(delivery -> delay.record(Duration.between(delivery.time(), now)));
    }

    void refresh(PositionStore store, ParkingStore parking, String consumer, Instant now) {
        waiting = store.countWaiting();
        overdue = waiting == 0 ? 0 : store.countWaitingSince(now.minus(OVERDUE));
        parked = parking.count(consumer);
    }
}
