package vn.ansinh.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class VndProperties {

    @Property
    void roundingMovesAnAmountByAtMostHalfADong(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long thousandths) {
        var exact = BigDecimal.valueOf(thousandths, 3);
        var difference = Vnd.rounded(exact).exact().subtract(exact).abs();
        assertThat(difference).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Example
    void roundsHalfADongUp() {
        assertThat(Vnd.rounded(new BigDecimal("10.5"))).isEqualTo(Vnd.of(11));
        assertThat(Vnd.rounded(new BigDecimal("10.4999"))).isEqualTo(Vnd.of(10));
    }

    @Example
    void refusesToWrapAround() {
        assertThatThrownBy(() -> Vnd.of(Long.MAX_VALUE).plus(Vnd.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Vnd.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void whatIsTakenAwayAndGivenBackIsTheSame(@ForAll int amount, @ForAll int other) {
        assertThat(Vnd.of(amount).minus(Vnd.of(other)).plus(Vnd.of(other))).isEqualTo(Vnd.of(amount));
    }
}
