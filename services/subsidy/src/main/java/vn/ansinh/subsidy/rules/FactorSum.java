package vn.ansinh.subsidy.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.ansinh.kernel.Vnd;

/**
 * The sum of the interest or discount factors of several months as an exact fraction, so that the one rounding at the end sees the exact amount. Its first 62
 * bits tell the amount wherever the rest can't change it.
 */
public final class FactorSum {

    private static final int BITS = 62;
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};
    private static final long UNCERTAIN = -1;

    private final BigInteger numerator;
    private final BigInteger denominator;
    private final BigDecimal shown;
    private final int bitsAfterPoint;
    private final long firstBits;
    private final Terms terms;
    private final boolean roundedEachMonth;

    private FactorSum(BigInteger numerator, BigInteger denominator, Terms terms, boolean roundedEachMonth) {
        this.terms = terms;
        this.roundedEachMonth = roundedEachMonth;
        this.numerator = numerator;
        this.denominator = denominator;
        this.shown = new BigDecimal(numerator).divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP);
        this.bitsAfterPoint = Math.max(0, BITS - numerator.divide(denominator).bitLength());
        this.firstBits = bitsAfterPoint == 0 ? 0 : numerator.shiftLeft(bitsAfterPoint).divide(denominator).longValueExact();
    }

    /** Years ahead: Σ(i = 1..n) 1 / (1 + r)^(i−1), Decree 159/2025/NĐ-CP Art. 6: the first month has no discount. */
    static FactorSum ofMonthsAhead(BigDecimal percentAMonth, int months) {
        var rate = Growth.of(percentAMonth);
        return new FactorSum(terms(rate.grown, rate.unit, months), rate.grown.pow(months - 1), new Terms(rate.unit, rate.grown, 0, months), false);
    }

    /** The last of the months ahead: Σ(i = n−m+1..n) 1 / (1 + r)^(i−1), Decree 159/2025/NĐ-CP Art. 8. */
    static FactorSum ofLastMonthsAhead(BigDecimal percentAMonth, int months, int last) {
        var rate = Growth.of(percentAMonth);
        return new FactorSum(terms(rate.grown, rate.unit, last).multiply(rate.unit.pow(months - last)), rate.grown.pow(months - 1),
                new Terms(rate.unit, rate.grown, months - last, months), false);
    }

    /** Missing months: Σ(i = 1..t) (1 + r)^i, Decree 159/2025/NĐ-CP Art. 7: the first month already bears interest. */
    static FactorSum ofMissingMonths(BigDecimal percentAMonth, int months) {
        var rate = Growth.of(percentAMonth);
        return new FactorSum(terms(rate.grown, rate.unit, months).multiply(rate.grown), rate.unit.pow(months),
                new Terms(rate.grown, rate.unit, 1, months + 1), false);
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

    /** The same months, each rounded by itself. */
    FactorSum roundedEachMonth() {
        return new FactorSum(numerator, denominator, terms, true);
    }

    public boolean isRoundedEachMonth() {
        return roundedEachMonth;
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    /** The exact amount a month times this sum, rounded half up: once, or each month. */
    public Vnd times(BigDecimal monthly) {
        if (roundedEachMonth) {
            return terms.timesEach(monthly);
        }
        int decimals = Math.max(monthly.scale(), 0);
        var number = monthly.setScale(decimals).unscaledValue();
        long doubled = number.signum() > 0 && number.bitLength() < bitsAfterPoint - 2 && decimals < POWERS_OF_TEN.length
                ? doubledTimes(number.longValueExact()) : UNCERTAIN;
        return doubled == UNCERTAIN ? exactTimes(number, decimals) : Vnd.of((doubled + POWERS_OF_TEN[decimals]) / (2 * POWERS_OF_TEN[decimals]));
    }

    /**
     * Twice the number times this sum, rounded down, from the first bits of the sum. What they lack is less than 1 in their last place, so the product lacks
     * less than the factor in its own: if the factor can be added without a carry, the whole part is certain.
     */
    private long doubledTimes(long number) {
        long factor = number << Long.SIZE + 1 - bitsAfterPoint;
        return Long.compareUnsigned(firstBits * factor, -factor) < 0 ? Math.multiplyHigh(firstBits, factor) : UNCERTAIN;
    }

    private Vnd exactTimes(BigInteger number, int decimals) {
        var divisor = denominator.multiply(BigInteger.TEN.pow(decimals));
        var doubled = number.multiply(numerator).shiftLeft(1).add(divisor);
        return Vnd.of(doubled.divide(divisor.shiftLeft(1)).longValueExact());
    }

    /** For reading only: the sum with six decimals. */
    public BigDecimal shown() {
        return shown;
    }

    /** (up / down)^i for i from {@code from} to before {@code to}. */
    private record Terms(BigInteger up, BigInteger down, int from, int to) {

        Vnd timesEach(BigDecimal monthly) {
            var sum = Vnd.ZERO;
            for (int i = from; i < to; i++) {
                var exact = monthly.multiply(new BigDecimal(up.pow(i)));
                sum = sum.plus(Vnd.of(exact.divide(new BigDecimal(down.pow(i)), 0, RoundingMode.HALF_UP).longValueExact()));
            }
            return sum;
        }
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
