package vn.ansinh.starter.watching;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.client.RestClient;
import vn.ansinh.keycloak.IssuerProbe.Finding;

class WatchesTest {

    private static final Instant NOW = Instant.parse("2026-04-15T02:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theStoreIsReachableAndItsClockIsCompared() {
        var itsClock = new AtomicReference<@Nullable Instant>(NOW.plusSeconds(90));
        var watch = new StoreWatch(() -> Optional.ofNullable(itsClock.get()).orElseThrow(() -> new DataAccessResourceFailureException("away")),
                new Reachability("store", meters), new ClockSkew("store", meters), clock);
        assertThat(reachable("store")).isNaN();

        watch.look();
        assertThat(reachable("store")).isEqualTo(1);
        assertThat(meters.get("ansinh.clock.skew").tag("neighbour", "store").gauge().value()).isEqualTo(-90);

        itsClock.set(null);
        watch.look();
        assertThat(reachable("store")).isZero();
    }

    @Test
    void aStoreIsHealthyWhileAMemberTakesWritesAndSaysOtherwiseWhichIsMissing() {
        var primary = member(ServerType.REPLICA_SET_PRIMARY);
        var lost = member(ServerType.UNKNOWN);

        assertThat(health(ClusterType.REPLICA_SET, primary, lost).getStatus()).isEqualTo(Status.UP);
        assertThat(health(ClusterType.SHARDED, member(ServerType.SHARD_ROUTER)).getStatus()).isEqualTo(Status.UP);
        assertThat(health(ClusterType.SHARDED, lost).getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(ClusterType.REPLICA_SET, lost)).satisfies(down -> {
            assertThat(down.getStatus()).isEqualTo(Status.DOWN);
            assertThat(down.getDetails()).containsEntry("reason", "no member of the store takes writes: store:27017 is UNKNOWN");
        });
    }

    private static Health health(ClusterType type, ServerDescription... members) {
        return new StoreHealth(() -> new ClusterDescription(ClusterConnectionMode.MULTIPLE, type, List.of(members))).health();
    }

    private static ServerDescription member(ServerType type) {
        return ServerDescription.builder().address(new ServerAddress("store")).type(type).ok(type != ServerType.UNKNOWN)
                .state(type == ServerType.UNKNOWN ? ServerConnectionState.CONNECTING : ServerConnectionState.CONNECTED).build();
    }

    @Test
    void aWrongIssuerAndOneThatIsAwayAreToldApart() {
        var finding = new AtomicReference<Finding>(new Finding.Right(NOW.minusSeconds(601)));
        var watch = new IssuerWatch(finding::get, new Reachability("issuer", meters), new ClockSkew("issuer", meters), clock, meters);

        watch.look();
        assertThat(reachable("issuer")).isEqualTo(1);
        assertThat(meters.get("ansinh.issuer.mismatch").gauge().value()).isZero();
        assertThat(meters.get("ansinh.clock.skew").tag("neighbour", "issuer").gauge().value()).isEqualTo(600);

        finding.set(new Finding.Wrong("there is no such realm"));
        watch.look();
        assertThat(reachable("issuer")).isEqualTo(1);
        assertThat(meters.get("ansinh.issuer.mismatch").gauge().value()).isEqualTo(1);

        finding.set(new Finding.Away("the issuer cannot be reached"));
        watch.look();
        assertThat(reachable("issuer")).isZero();
    }

    @Test
    void aProcessWithoutStoreTakesTheTimeOfTheFirstServiceThatAnswers() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/liveness", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        try {
            var addresses = List.of("http://localhost:9", "http://localhost:" + server.getAddress().getPort());
            var hourAhead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
            new PeersWatch(RestClient.create(), addresses, new ClockSkew("services", meters), hourAhead).look();
            assertThat(meters.get("ansinh.clock.skew").tag("neighbour", "services").gauge().value()).isBetween(3590.0, 3600.0);
        } finally {
            server.stop(0);
        }
    }

    private double reachable(String neighbour) {
        return meters.get("ansinh.neighbour.reachable").tag("neighbour", neighbour).gauge().value();
    }
}
