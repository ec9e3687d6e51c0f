package vn.ansinh.reporting.answering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure set against another one.
 *
 * @param compared the other figure
 * @param change   value less compared
 * @param percent  the change in percent of the other figure, two decimals, half up; null if that is zero
 */
record Change(long compared, long change, @Nullable BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Change of(long value, long compared) {
        long change = Math.subtractExact(value, compared);
        return new Change(compared, change, percent(change, compared));
    }

    /** A part in percent of a whole, two decimals, half up; null if the whole is zero. */
    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
