package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.FactorSum;

/**
 * The gross contribution (rule book section 3), rounded once; years ahead and missing months as the rules of the day say.
 *
 * @param monthly exact contribution of one month, income × rate
 * @param factor  the discount or interest over the months, or null where the month counts plainly
 */
record GrossContribution(BigDecimal monthly, @Nullable FactorSum factor, Vnd total) {

    static GrossContribution of(Circumstances on) {
        var payment = on.payment();
        var monthly = payment.income().exact().multiply(on.facts().rate()).movePointLeft(2);
        int months = payment.count();
        return switch (payment.method()) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 ->
                    new GrossContribution(monthly, null, Vnd.rounded(monthly.multiply(BigDecimal.valueOf(months))));
            case ADVANCE -> weighted(monthly, on.rules().monthsAhead(months));
            case MISSING -> weighted(monthly, on.rules().missingMonths(months));
        };
    }

    private static GrossContribution weighted(BigDecimal monthly, FactorSum factor) {
        return new GrossContribution(monthly, factor, factor.times(monthly));
    }
}
