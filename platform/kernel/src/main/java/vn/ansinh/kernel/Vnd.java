package vn.ansinh.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount of Vietnamese đồng, a whole number; negative in reversing entries.
 *
 * <p>Owns the rounding rule of the platform: exact decimal arithmetic, one rounding at the end, half up (rule book 2.8).
 * Arithmetic that leaves the range of {@code long} throws {@link ArithmeticException}, it never wraps around.
 *
 * @param amount đồng
 */
public record Vnd(@JsonValue long amount) implements Comparable<Vnd> {

    public static final Vnd ZERO = new Vnd(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Vnd of(long amount) {
        return amount == 0 ? ZERO : new Vnd(amount);
    }

    /** The one rounding at the end of an exact calculation: to whole đồng, half away from zero. */
    public static Vnd rounded(BigDecimal exact) {
        return of(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public static Vnd sum(Collection<Vnd> amounts) {
        return amounts.stream().reduce(ZERO, Vnd::plus);
    }

    public Vnd plus(Vnd other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Vnd minus(Vnd other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Vnd times(long factor) {
        return of(Math.multiplyExact(amount, factor));
    }

    public Vnd negated() {
        return of(Math.negateExact(amount));
    }

    public Vnd atMost(Vnd limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public BigDecimal exact() {
        return BigDecimal.valueOf(amount);
    }

    @Override
    public int compareTo(Vnd other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
