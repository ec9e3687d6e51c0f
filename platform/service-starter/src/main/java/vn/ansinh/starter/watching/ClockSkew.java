package vn.ansinh.starter.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How far this machine's clock is ahead of a neighbour's; behind it if negative. */
final class ClockSkew {

    static final Duration TOLERATED = Duration.ofSeconds(60);

    private static final double MILLIS = 1000;

    private final String neighbour;
    private volatile @Nullable Duration ahead;

    ClockSkew(String neighbour, MeterRegistry meters) {
        this.neighbour = neighbour;
        TimeGauge.builder("ansinh.clock.skew", this, TimeUnit.SECONDS, ClockSkew::seconds).tag("neighbour", neighbour)
                .description("how far this machine's clock is ahead of the neighbour's").register(meters);
    }

    String neighbour() {
        return neighbour;
    }

    /**
     * Notes what the neighbour's clock showed at some time between two moments of ours. What the way there and back may have taken is not counted.
     *
     * @param precision how exactly the neighbour says the time
     */
    void compare(Instant asked, Instant theirs, Duration precision, Instant answered) {
        var latest = theirs.plus(precision);
        if (latest.isBefore(asked)) {
            ahead = Duration.between(latest, asked);
        } else {
            ahead = theirs.isAfter(answered) ? Duration.between(theirs, answered) : Duration.ZERO;
        }
    }

    /** Empty until the clocks have been compared. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }

    /** What is wrong, in a sentence; empty while the difference does no harm. */
    Optional<String> complaint() {
        return ahead().filter(by -> by.abs().compareTo(TOLERATED) > 0).map(by -> "this machine's clock is " + by.abs().toSeconds() + " seconds "
                + (by.isPositive() ? "ahead of" : "behind") + " the " + neighbour + "'s: tokens are refused or outlive their time; check the time service (NTP) of both");
    }

    private double seconds() {
        return ahead().map(by -> by.toMillis() / MILLIS).orElse(Double.NaN);
    }
}
