package vn.ansinh.starter.watching;

import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerDescription;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether a member of the store takes writes, as the driver's own heartbeat knows it. Nothing is asked here: a question of its own would wait behind the
 * requests when the service is busy, and a busy service that calls itself unready is taken from those who share the load.
 */
final class StoreHealth extends AbstractHealthIndicator {

    private final Supplier<ClusterDescription> store;

    StoreHealth(Supplier<ClusterDescription> store) {
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var known = store.get();
        if (known.getType() == ClusterType.SHARDED ? known.getServerDescriptions().stream().anyMatch(ServerDescription::isOk) : known.hasWritableServer()) {
            health.up();
            return;
        }
        health.down().withDetail("reason", "no member of the store takes writes: " + known.getServerDescriptions().stream()
                .map(StoreHealth::told).collect(Collectors.joining("; ")));
    }

    private static String told(ServerDescription member) {
        var failure = member.getException();
        return member.getAddress() + " is " + member.getType() + (failure == null ? "" : " (" + Objects.requireNonNullElse(failure.getMessage(), "") + ")");
    }
}
