package vn.ansinh.subsidy.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.ansinh.kernel.Vnd;

/**
 * The sum of the interest or discount factors of several months as an exact fraction, so that the one rounding at the end sees the exact amount and no
 * error bound is needed.
 */
public final class FactorSum {

    private final BigInteger numerator;
    private final BigInteger denominator;
    private final BigDecimal shown;

    private FactorSum(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.shown = new BigDecimal(numerator).divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP);
    }

    /** Years ahead: Σ(i = 1..n) 1 / (1 + r)^(i−1), Decree 159/2025/NĐ-CP Art. 6: the first month has no discount. */
    static FactorSum ofMonthsAhead(BigDecimal percentAMonth, int months) {
        var rate = Growth.of(percentAMonth);
        return new FactorSum(terms(rate.grown, rate.unit, months), rate.grown.pow(months - 1));
    }

    /** The last of the months ahead: Σ(i = n−m+1..n) 1 / (1 + r)^(i−1), Decree 159/2025/NĐ-CP Art. 8. */
    static FactorSum ofLastMonthsAhead(BigDecimal percentAMonth, int months, int last) {
        var rate = Growth.of(percentAMonth);
        return new FactorSum(terms(rate.grown, rate.unit, last).multiply(rate.unit.pow(months - last)), rate.grown.pow(months - 1));
    }

    /** Missing months: Σ(i = 1..t) (1 + r)^i, Decree 159/2025/NĐ-CP Art. 7: the first month already bears interest. */
    static FactorSum ofMissingMonths(BigDecimal percentAMonth, int months) {
        var rate = Growth.of(percentAMonth);
        return new FactorSum(terms(rate.grown, rate.unit, months).multiply(rate.grown), rate.unit.pow(months));
    }

    /** Σ(i = 0..n−1) a^i × b^(n−1−i). */
    private static BigInteger terms(BigInteger a, BigInteger b, int n) {
        var sum = BigInteger.ZERO;
        var power = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            sum = sum.multiply(b).add(power);
            power = power.multiply(a);
        }
        return sum;
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    /** The exact amount a month times this sum, rounded once, half up. */
    public Vnd times(BigDecimal monthly) {
        var scale = BigInteger.TEN.pow(Math.max(monthly.scale(), 0));
        var unscaled = monthly.scale() < 0 ? monthly.setScale(0).unscaledValue() : monthly.unscaledValue();
        var divisor = denominator.multiply(scale);
        var doubled = unscaled.multiply(numerator).shiftLeft(1).add(divisor);
        return Vnd.of(doubled.divide(divisor.shiftLeft(1)).longValueExact());
    }

    /** For reading only: the sum with six decimals. */
    public BigDecimal shown() {
        return shown;
    }

    /** 1 + r as {@code grown / unit}, both whole. */
    private record Growth(BigInteger grown, BigInteger unit) {

        static Growth of(BigDecimal percentAMonth) {
            var rate = percentAMonth.movePointLeft(2).stripTrailingZeros();
            var unit = BigInteger.TEN.pow(Math.max(rate.scale(), 0));
            return new Growth(unit.add(rate.multiply(new BigDecimal(unit)).toBigIntegerExact()), unit);
        }
    }
}
