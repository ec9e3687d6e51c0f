package vn.ansinh.starter.watching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the store for the time it has. */
final class StoreWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    private final Supplier<Instant> itsClock;
    private final Reachability reachability;
    private final ClockSkew skew;
    private final Clock clock;

    StoreWatch(Supplier<Instant> itsClock, Reachability reachability, ClockSkew skew, Clock clock) {
        this.itsClock = itsClock;
        this.reachability = reachability;
        this.skew = skew;
        this.clock = clock;
    }

    @Override
    public void look() {
        try {
            var asked = clock.instant();
            var theirs = itsClock.get();
            skew.compare(asked, theirs, Duration.ofMillis(1), clock.instant());
            reachability.answered(true);
        } catch (RuntimeException away) {
            LOG.debug("the store did not answer", away);
            reachability.answered(false);
        }
    }
}
