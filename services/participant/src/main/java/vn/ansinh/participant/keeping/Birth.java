package vn.ansinh.participant.keeping;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a person was born.
 *
 * @param date     1 January where only the year is known
 * @param yearOnly whether only the year is known
 */
public record Birth(LocalDate date, boolean yearOnly) {

    public static Birth on(LocalDate date) {
        return new Birth(date, false);
    }

    public static Birth in(int year) {
        return new Birth(LocalDate.of(year, 1, 1), true);
    }

    public YearMonth month() {
        return YearMonth.from(date);
    }

    /** Whether both may be the same day, as far as they are known. */
    public boolean agreesWith(Birth other) {
        return yearOnly || other.yearOnly ? date.getYear() == other.date.getYear() : date.equals(other.date);
    }
}
