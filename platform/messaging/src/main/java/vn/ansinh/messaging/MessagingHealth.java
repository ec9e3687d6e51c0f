package vn.ansinh.messaging;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import vn.ansinh.messaging.publishing.RelayState;

/**
 * Not ready until store and broker have answered once. Later outages of the broker are told as a reason but leave the service ready: commands need the
 * store only, and what they write waits in the outbox.
 */
final class MessagingHealth extends AbstractHealthIndicator {

    private static final Duration LAG = Duration.ofSeconds(60);

    private final MessagingLifecycle lifecycle;
    private final RelayState relay;
    private final Clock clock = Clock.systemUTC();

    MessagingHealth(MessagingLifecycle lifecycle, RelayState relay) {
        super("messaging cannot say how it is");
        this.lifecycle = lifecycle;
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (!lifecycle.isConnected()) {
            builder.outOfService().withDetail("reason", lifecycle.obstacle());
            return;
        }
        var age = relay.age(clock.instant());
        builder.up().withDetail("outboxPending", relay.pending()).withDetail("outboxAgeSeconds", age.toSeconds());
        var failure = relay.failure();
        var consumersFailingSince = lifecycle.consumersFailingSince();
        if (!lifecycle.isBrokerReachable()) {
            builder.withDetail("reason", "broker not reachable");
        } else if (failure != null) {
            builder.withDetail("reason", failure);
        } else if (consumersFailingSince != null) {
            builder.withDetail("reason", "consumers cannot store since " + consumersFailingSince);
        } else if (age.compareTo(LAG) > 0) {
            builder.withDetail("reason", "relay lagging");
        }
    }
}
