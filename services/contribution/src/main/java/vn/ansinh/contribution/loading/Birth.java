package vn.ansinh.contribution.loading;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day of birth, or only the year. */
record Birth(@Nullable LocalDate day, @Nullable Integer year) {

    private static final int EARLIEST = 1900;

    static Optional<Birth> read(String text) {
        var birth = text.matches("\\d{4}") ? Optional.of(new Birth(null, Integer.valueOf(text))) : Values.day(text).map(it -> new Birth(it, null));
        return birth.filter(it -> it.first().getYear() >= EARLIEST);
    }

    boolean isAfter(LocalDate other) {
        return first().isAfter(other);
    }

    private LocalDate first() {
        return day != null ? day : LocalDate.of(year == null ? EARLIEST : year, 1, 1);
    }
}
