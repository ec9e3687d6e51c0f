package vn.ansinh.starter.clock;

import java.time.Instant;
import java.time.LocalDate;

/** What the business clock shows. */
public record ClockReading(Instant now, LocalDate today, long shiftSeconds) {

    public static ClockReading of(ShiftedClock clock) {
        return new ClockReading(clock.now(), clock.today(), clock.shift().toSeconds());
    }
}
