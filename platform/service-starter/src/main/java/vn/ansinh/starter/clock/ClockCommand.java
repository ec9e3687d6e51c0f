package vn.ansinh.starter.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;

/**
 * How to move the clock; exactly one member is given.
 *
 * @param now          to that instant
 * @param date         to that day, keeping the time of day
 * @param shift        by an ISO-8601 period or duration, such as {@code P1M} or {@code PT36H}
 * @param shiftSeconds to so many seconds ahead of the system's clock
 * @param reset        to the system's time
 */
public record ClockCommand(@Nullable Instant now, @Nullable LocalDate date, @Nullable String shift, @Nullable Long shiftSeconds, @Nullable Boolean reset) {

    /** The shift the clock is to have. */
    public Duration shiftOf(ShiftedClock clock) {
        if (now != null) {
            return clock.shiftTo(now);
        }
        if (date != null) {
            return clock.shiftTo(local(clock).with(date).toInstant());
        }
        if (shift != null) {
            return clock.shiftTo(moved(local(clock), shift));
        }
        if (shiftSeconds != null) {
            return Duration.ofSeconds(shiftSeconds);
        }
        if (Boolean.TRUE.equals(reset)) {
            return Duration.ZERO;
        }
        throw Problem.at(ProblemType.INVALID_VALUE, "shift", java.util.Map.of()).asException();
    }

    private static ZonedDateTime local(ShiftedClock clock) {
        return clock.now().atZone(BusinessClock.ZONE);
    }

    private static Instant moved(ZonedDateTime from, String amount) {
        try {
            return amount.contains("T") ? from.plus(Duration.parse(amount)).toInstant() : from.plus(Period.parse(amount)).toInstant();
        } catch (DateTimeException e) {
            throw Problem.at(ProblemType.INVALID_VALUE, "shift", java.util.Map.of()).asException();
        }
    }
}
