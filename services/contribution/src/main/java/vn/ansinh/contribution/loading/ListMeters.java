package vn.ansinh.contribution.loading;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How many rows were worked on, what became of them, and how long the oldest list has been waiting for its end. */
@Component
class ListMeters {

    private final MeterRegistry registry;
    private final Counter rows;
    private final AtomicLong lagSeconds = new AtomicLong();

    ListMeters(MeterRegistry registry) {
        this.registry = registry;
        this.rows = registry.counter("ansinh.lists.rows");
        finished(Counts.ofRows(0));
        TimeGauge.builder("ansinh.lists.lag", lagSeconds, TimeUnit.SECONDS, AtomicLong::get)
                .description("Age of the oldest list that is not finished").register(registry);
    }

    void worked(int count) {
        rows.increment(count);
    }

    void finished(Counts counts) {
        outcome("recorded", counts.recorded());
        outcome("already-recorded", counts.alreadyRecorded());
        outcome("refused", counts.refused());
    }

    private void outcome(String name, int count) {
        registry.counter("ansinh.lists.outcomes", "outcome", name).increment(count);
    }

    void oldestUnfinished(Instant createdAt) {
        lagSeconds.set(Math.max(0, Duration.between(createdAt, Instant.now()).toSeconds()));
    }

    void nothingUnfinished() {
        lagSeconds.set(0);
    }
}
