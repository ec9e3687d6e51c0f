package vn.ansinh.starter.watching;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.keycloak.IssuerProbe.Finding;

/** Looks whether the issuer of tokens still answers, whether it is the right one, and what its clock shows. */
final class IssuerWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerWatch.class);
    /** The header {@code Date} knows no fractions. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private final Supplier<Finding> issuer;
    private final Reachability reachability;
    private final ClockSkew skew;
    private final Clock clock;
    private volatile double mismatch = Double.NaN;
    private volatile boolean told;

    IssuerWatch(Supplier<Finding> issuer, Reachability reachability, ClockSkew skew, Clock clock, MeterRegistry meters) {
        this.issuer = issuer;
        this.reachability = reachability;
        this.skew = skew;
        this.clock = clock;
        Gauge.builder("ansinh.issuer.mismatch", this, it -> it.mismatch).description("1 if what answers at the issuer's address is not the realm that is configured")
                .register(meters);
    }

    @Override
    public void look() {
        var asked = clock.instant();
        var finding = issuer.get();
        var answered = clock.instant();
        reachability.answered(!(finding instanceof Finding.Away));
        switch (finding) {
            case Finding.Right(var itsClock) -> {
                mismatch = 0;
                told = false;
                if (itsClock != null) {
                    skew.compare(asked, itsClock, PRECISION, answered);
                }
            }
            case Finding.Wrong(var reason) -> {
                mismatch = 1;
                tell(reason);
            }
            case Finding.Away(var reason) -> LOG.debug(reason);
        }
    }

    private void tell(String reason) {
        if (!told) {
            told = true;
            LOG.error(reason);
        }
    }
}
