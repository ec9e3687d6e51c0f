package vn.ansinh.starter.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ClockSkewTest {

    private static final Instant ASKED = Instant.parse("2026-04-15T02:00:00Z");
    private static final Instant ANSWERED = ASKED.plusSeconds(3);
    private static final Duration EXACT = Duration.ZERO;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ClockSkew skew = new ClockSkew("store", meters);
    private final ClockHealth health = new ClockHealth(List.of(skew));

    @Test
    void isUnknownBeforeTheFirstAnswer() {
        assertThat(gauge()).isNaN();
        assertThat(health.health().getDetails()).isEmpty();
    }

    @Test
    void isNothingWhileTheNeighboursTimeLiesBetweenQuestionAndAnswer() {
        skew.compare(ASKED, ASKED.plusSeconds(1), EXACT, ANSWERED);
        assertThat(gauge()).isZero();
        skew.compare(ASKED, ASKED.minusMillis(900), Duration.ofSeconds(1), ANSWERED);
        assertThat(gauge()).isZero();
        assertThat(health.health().getDetails()).doesNotContainKey("reason");
    }

    @Test
    void saysThatThisClockIsAnHourAheadAndLeavesTheServiceReady() {
        skew.compare(ASKED, ASKED.minusSeconds(3600), EXACT, ANSWERED);
        assertThat(gauge()).isEqualTo(3600);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("secondsAheadOf_store", 3600L).hasEntrySatisfying("reason", reason ->
                assertThat(reason).asString().startsWith("this machine's clock is 3600 seconds ahead of the store's"));
    }

    @Test
    void saysThatThisClockIsAnHourBehind() {
        skew.compare(ASKED, ANSWERED.plusSeconds(3600), EXACT, ANSWERED);
        assertThat(gauge()).isEqualTo(-3600);
        assertThat(skew.complaint()).hasValueSatisfying(sentence -> assertThat(sentence).contains("3600 seconds behind the store's"));
    }

    private double gauge() {
        return meters.get("ansinh.clock.skew").tag("neighbour", "store").gauge().value();
    }
}
