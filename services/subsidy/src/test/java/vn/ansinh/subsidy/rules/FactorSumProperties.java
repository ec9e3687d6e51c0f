package vn.ansinh.subsidy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import vn.ansinh.kernel.Vnd;

class FactorSumProperties {

    private static final BigDecimal TWICE_THE_MONTH = BigDecimal.valueOf(200);

    @Property
    void timesAnAmountItIsTheFractionRoundedOnce(@ForAll @BigRange(min = "0", max = "5") @Scale(6) BigDecimal rate,
            @ForAll @IntRange(min = 1, max = 120) int months, @ForAll @BigRange(min = "0", max = "20000000") @Scale(8) BigDecimal monthly) {
        for (var sum : new FactorSum[]{FactorSum.ofMonthsAhead(rate, months), FactorSum.ofMissingMonths(rate, months),
            FactorSum.ofLastMonthsAhead(rate, months, 1)}) {
            for (int decimals = 0; decimals <= 8; decimals++) {
                var amount = monthly.setScale(decimals, RoundingMode.DOWN);
                assertThat(sum.times(amount)).isEqualTo(exact(sum, amount));
            }
        }
    }

    @Example
    void aHalfThatTheFirstBitsMissIsRoundedUp() {
        var third = FactorSum.ofLastMonthsAhead(TWICE_THE_MONTH, 2, 1);

        assertThat(third.times(new BigDecimal("1.5"))).isEqualTo(Vnd.of(1));
        assertThat(third.times(new BigDecimal("1.499999"))).isEqualTo(Vnd.ZERO);
    }

    @Example
    void whatIsTooLargeForTheFirstBitsIsExactToo() {
        var sum = FactorSum.ofMissingMonths(TWICE_THE_MONTH, 30);

        assertThat(sum.times(new BigDecimal("1000.5"))).isEqualTo(exact(sum, new BigDecimal("1000.5")));
        assertThat(FactorSum.ofMonthsAhead(TWICE_THE_MONTH, 24).times(new BigDecimal("1E+12"))).isEqualTo(Vnd.of(1_499_999_999_995L));
    }

    private static Vnd exact(FactorSum sum, BigDecimal amount) {
        var over = amount.unscaledValue().multiply(sum.numerator());
        var under = BigInteger.TEN.pow(amount.scale()).multiply(sum.denominator());
        return Vnd.of(over.shiftLeft(1).add(under).divide(under.shiftLeft(1)).longValueExact());
    }
}
