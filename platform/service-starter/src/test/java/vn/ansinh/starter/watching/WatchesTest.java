package vn.ansinh.starter.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
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

    private double reachable(String neighbour) {
        return meters.get("ansinh.neighbour.reachable").tag("neighbour", neighbour).gauge().value();
    }
}
