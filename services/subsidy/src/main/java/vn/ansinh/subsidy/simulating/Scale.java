package vn.ansinh.subsidy.simulating;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Factors as whole numbers of 2^-bits, so that an amount is one multiplication. A factor is used only if it is proven that its own rounding to 2^-bits changes
 * no rounded amount.
 *
 * <p>The proof: with the exact factor {@code f} and the scaled one {@code g}, the amount for {@code n} is rounded otherwise only if a half lies between
 * {@code n × f} and {@code n × g}, so only if between {@code f} and {@code g} lies a fraction with the denominator {@code 2n}. The smallest denominator of all
 * fractions between them is known from their continued fractions; where it is above {@code 2 × most}, no {@code n} up to {@code most} is rounded otherwise.
 */
final class Scale {

    private Scale() {
    }

    /**
     * The scaled factor, proven for the first {@code most} multiples of {@code unit}; empty if it is too large or cannot be proven.
     *
     * @param bits 34 or more, so that every {@code int} can be multiplied
     */
    static OptionalLong proven(Fraction exact, int bits, long unit, long most) {
        var parts = exact.over().shiftLeft(bits).divideAndRemainder(exact.under());
        var below = parts[0];
        if (below.bitLength() >= Long.SIZE - 1) {
            return OptionalLong.empty();
        }
        if (parts[1].signum() == 0) {
            return OptionalLong.of(below.longValueExact());
        }
        var above = below.add(BigInteger.ONE);
        var halves = BigInteger.valueOf(most).shiftLeft(1);
        if (isApart(exact.roundedDown(), scaled(above, bits), unit, halves)) {
            return OptionalLong.of(above.longValueExact());
        }
        return isApart(scaled(below, bits), exact.roundedUp(), unit, halves) ? OptionalLong.of(below.longValueExact()) : OptionalLong.empty();
    }

    /** {@code amount × factor} as a whole number, half up. */
    static long rounded(int amount, long factor, int bits) {
        return Math.multiplyHigh(factor, (long) amount << Long.SIZE + 1 - bits) + 1 >> 1;
    }

    private static Fraction scaled(BigInteger factor, int bits) {
        return new Fraction(factor, BigInteger.ONE.shiftLeft(bits));
    }

    private static boolean isApart(Fraction low, Fraction high, long unit, BigInteger halves) {
        return Fraction.smallestDenominatorAbove(low.times(unit), high.times(unit)).compareTo(halves) > 0;
    }
}
