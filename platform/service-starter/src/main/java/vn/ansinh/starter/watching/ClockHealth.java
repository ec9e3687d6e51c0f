package vn.ansinh.starter.watching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells of a clock that is off and leaves the process ready: taking it out of service would help nobody. */
final class ClockHealth extends AbstractHealthIndicator {

    private final List<ClockSkew> skews;

    ClockHealth(List<ClockSkew> skews) {
        this.skews = skews;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        skews.forEach(skew -> skew.ahead().ifPresent(by -> health.withDetail("secondsAheadOf_" + skew.neighbour(), by.toSeconds())));
        var complaints = skews.stream().map(ClockSkew::complaint).flatMap(Optional::stream).collect(Collectors.joining("; "));
        if (!complaints.isEmpty()) {
            health.withDetail("reason", complaints);
        }
    }
}
