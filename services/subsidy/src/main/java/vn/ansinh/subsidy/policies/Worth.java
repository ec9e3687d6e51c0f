package vn.ansinh.subsidy.policies;

import java.math.BigDecimal;
import vn.ansinh.kernel.Vnd;

/** How much a policy adds for each month. */
public sealed interface Worth {

    /** Exact đồng a month, where {@code base} is what a percentage counts on. */
    BigDecimal monthly(BigDecimal base);

    /** @param percent 30 means 30 % of the base */
    record Percent(BigDecimal percent) implements Worth {

        @Override
        public BigDecimal monthly(BigDecimal base) {
            return base.multiply(percent).movePointLeft(2);
        }
    }

    record AmountAMonth(Vnd amount) implements Worth {

        @Override
        public BigDecimal monthly(BigDecimal base) {
            return amount.exact();
        }
    }
}
