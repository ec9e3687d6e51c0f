package vn.ansinh.reporting.counting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How old the newest event is that the figures hold. It grows at night, too: only where money is being taken does its age mean anything. */
@Component
class FreshnessMeter {

    private final Freshness freshness;
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable Instant lastCounted;

    FreshnessMeter(Freshness freshness, MeterRegistry meters) {
        this.freshness = freshness;
        TimeGauge.builder("ansinh.reports.data.age", this, TimeUnit.SECONDS, FreshnessMeter::seconds)
                .description("age of the newest event that the figures hold").register(meters);
    }

    /** The store is not asked while figures are read, so that it cannot hold them up. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT1S")
    void look() {
        lastCounted = freshness.lastCounted().orElse(null);
    }

    private double seconds() {
        var last = lastCounted;
        return last == null ? Double.NaN : Duration.between(last, clock.instant()).toSeconds();
    }
}
