package vn.ansinh.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.BusinessClock;

/** The system's time until a test says another one. */
public class SettableClock implements BusinessClock {

    private volatile @Nullable Instant set;

    @Override
    public Instant now() {
        var instant = set;
        return instant == null ? Instant.now() : instant;
    }

    public void set(Instant instant) {
        set = instant;
    }

    /** The first moment of a business day. */
    public void set(String day) {
        set(BusinessClock.startOf(LocalDate.parse(day)));
    }

    public void reset() {
        set = null;
    }
}
