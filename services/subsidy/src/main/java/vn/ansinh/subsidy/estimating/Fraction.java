package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.ansinh.kernel.Vnd;

/** An exact number that is not negative, so that an average is rounded only where it is paid or shown. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);

    Fraction {
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0 ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    static Fraction of(Vnd amount) {
        return of(amount.exact());
    }

    Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
    }

    Fraction times(BigDecimal factor) {
        var other = of(factor);
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(int count) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(count)));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The one rounding, half up. */
    Vnd rounded() {
        return Vnd.rounded(new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP));
    }

    /** For reading: two decimals, half up. */
    BigDecimal shown() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
