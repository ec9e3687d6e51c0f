package vn.ansinh.subsidy.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value with the days on which it holds and the document it comes from.
 *
 * @param to        last day, or null for the newest value
 * @param citation  null for an unknown value
 * @param confirmed whether the value was read in its source
 */
public record DatedValue(
        LocalDate from, @Nullable LocalDate to, Value value, @Nullable Citation citation, @Nullable String note, boolean confirmed) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    DatedValue until(@Nullable LocalDate last) {
        return new DatedValue(from, last, value, citation, note, confirmed);
    }

    DatedValue since(LocalDate first) {
        return new DatedValue(first, to, value, citation, note, confirmed);
    }

    /** The citation's text; empty for an unknown value. */
    public String clause() {
        return citation == null ? "" : citation.text();
    }
}
