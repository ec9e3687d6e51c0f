package vn.ansinh.subsidy.simulating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ScaleProperties {

    private static final int BITS = Era.GROSS_BITS;

    @Property
    void aProvenFactorRoundsAsTheFraction(@ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long over,
            @ForAll @LongRange(min = 1L << 26, max = Long.MAX_VALUE) long under, @ForAll @IntRange(min = 1, max = 60_000) int amount) {
        var exact = new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));

        Scale.proven(exact, BITS, 1000, 60_000).ifPresent(factor ->
                assertThat(Scale.rounded(1000 * amount, factor, BITS)).isEqualTo(rounded(exact, 1000 * amount)));
    }

    @Property
    void aHalfIsRoundedUp(@ForAll @IntRange(min = 1, max = 60_000) int amount, @ForAll @IntRange(min = 0, max = 60) int whole) {
        var half = new Fraction(BigInteger.valueOf(2L * whole + 1), BigInteger.valueOf(2L * amount));

        assertThat(Scale.rounded(amount, Scale.proven(half, BITS, 1, 60_000).orElseThrow(), BITS)).isEqualTo(whole + 1);
    }

    @Property
    void whatIsNextToAHalfIsRightOrNotProven(@ForAll @IntRange(min = 1, max = 60_000) int amount, @ForAll @IntRange(min = 0, max = 60) int whole,
            @ForAll @IntRange(min = 1, max = 400) int distance, @ForAll boolean above) {
        var over = BigInteger.valueOf(2L * whole + 1).shiftLeft(distance).add(above ? BigInteger.ONE : BigInteger.ONE.negate());
        var nearHalf = new Fraction(over, BigInteger.valueOf(2L * amount).shiftLeft(distance));

        Scale.proven(nearHalf, BITS, 1, 60_000).ifPresent(factor ->
                assertThat(Scale.rounded(amount, factor, BITS)).isEqualTo(rounded(nearHalf, amount)));
    }

    @Property
    void whatIsTooLargeIsNotProven(@ForAll @LongRange(min = 128, max = Long.MAX_VALUE) long factor) {
        assertThat(Scale.proven(new Fraction(BigInteger.valueOf(factor), BigInteger.ONE), BITS, 1, 1)).isEqualTo(OptionalLong.empty());
    }

    @Property
    void theSmallestDenominatorIsTheOneFoundByTryingAll(@ForAll @IntRange(min = 0, max = 300) int over, @ForAll @IntRange(min = 1, max = 60) int under,
            @ForAll @IntRange(min = 1, max = 300) int more, @ForAll @IntRange(min = 1, max = 3000) int parts) {
        var low = new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
        var high = new Fraction(BigInteger.valueOf((long) over * parts + (long) more * under), BigInteger.valueOf((long) under * parts));
        int denominator = 1;
        while (floor(high, denominator).compareTo(floor(low, denominator)) <= 0) {
            denominator++;
        }

        assertThat(Fraction.smallestDenominatorAbove(low, high)).isEqualTo(denominator);
    }

    @Property
    void longFractionsAreEnclosed(@ForAll @LongRange(min = 0) long over, @ForAll @LongRange(min = 1) long under,
            @ForAll @IntRange(min = 1, max = 40) int power) {
        var exact = new Fraction(BigInteger.valueOf(over).pow(power), BigInteger.valueOf(under).pow(power));

        assertThat(difference(exact, exact.roundedDown())).isBetween(BigInteger.ZERO, exact.under());
        assertThat(difference(exact.roundedUp(), exact)).isBetween(BigInteger.ZERO, exact.under());
    }

    @Property
    void aDivisorDividesItsMultiplesAlone(@ForAll @IntRange(min = 1) int divisor, @ForAll @IntRange(min = 0) int number) {
        assertThat(Divisor.divides(Divisor.of(divisor), number)).isEqualTo(number % divisor == 0);
        assertThat(Divisor.divides(Divisor.of(divisor), number / divisor * divisor)).isTrue();
    }

    @Property
    void aDivisorDividesItsMultiplesAloneInThousands(@ForAll @IntRange(min = 1, max = 2000) int divisor, @ForAll @IntRange(min = 0) int number) {
        assertThat(Divisor.divides(Divisor.of(divisor), number)).isEqualTo(number % divisor == 0);
    }

    private static BigInteger floor(Fraction fraction, int times) {
        return fraction.over().multiply(BigInteger.valueOf(times)).divide(fraction.under());
    }

    private static long rounded(Fraction factor, long amount) {
        return factor.over().multiply(BigInteger.valueOf(2 * amount)).add(factor.under()).divide(factor.under().shiftLeft(1)).longValueExact();
    }

    /** Times both denominators. */
    private static BigInteger difference(Fraction large, Fraction small) {
        return large.over().multiply(small.under()).subtract(small.over().multiply(large.under()));
    }
}
