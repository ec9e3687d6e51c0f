package vn.ansinh.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The time of the business: instants in UTC, days and months of Asia/Ho_Chi_Minh. Decisions never ask it; they get the day as an input. Technical
 * time (tokens, leases, time limits of calls) uses the system's clock instead.
 */
public interface BusinessClock {

    /** The zone whose days and months count: Viet Nam, UTC+7 all year. */
    ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    Instant now();

    default LocalDate today() {
        return dayOf(now());
    }

    default YearMonth month() {
        return YearMonth.from(today());
    }

    static BusinessClock of(Clock clock) {
        return clock::instant;
    }

    /** The business day an instant falls on. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a business day. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
