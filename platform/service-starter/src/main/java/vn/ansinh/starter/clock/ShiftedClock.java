package vn.ansinh.starter.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.BusinessClock;

/** The system's time moved by a shift, which a {@link ClockStore} keeps over restarts. */
public final class ShiftedClock implements BusinessClock {

    private final Clock system;
    private final ClockStore store;
    private volatile @Nullable Duration shift;

    public ShiftedClock(Clock system, ClockStore store) {
        this.system = system;
        this.store = store;
    }

    @Override
    public Instant now() {
        return system.instant().plus(shift());
    }

    /** How far business time is ahead of the system's, in whole seconds. */
    public Duration shift() {
        var known = shift;
        if (known == null) {
            known = store.read();
            shift = known;
        }
        return known;
    }

    public void shiftBy(Duration wanted) {
        var whole = Duration.ofSeconds(wanted.toSeconds());
        store.write(whole);
        shift = whole;
    }

    /** The shift with which it is that instant now. */
    public Duration shiftTo(Instant wanted) {
        return Duration.between(system.instant(), wanted);
    }
}
