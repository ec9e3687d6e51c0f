package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import java.util.Set;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;

/**
 * The State's support (rule book section 4.1): a percentage of the contribution on the poverty line, for the months still supported, never discounted.
 *
 * @param best   the highest support of the person's groups
 * @param left   supported months of life that are left before this payment
 * @param months months of this payment that are supported, the first ones
 */
record StateSupport(GroupSupport best, int left, int months, Vnd amount) {

    static StateSupport of(Circumstances on) {
        var payment = on.payment();
        var best = bestOf(on.facts(), payment.groups());
        long left = Math.max(0, on.facts().monthLimit() - payment.supportedMonthsUsed());
        int months = best.percent().signum() == 0 ? 0 : (int) Math.min(payment.count(), left);
        return new StateSupport(best, (int) left, months, Vnd.rounded(best.monthly().multiply(BigDecimal.valueOf(months))));
    }

    PayerLine line() {
        return new PayerLine(Payer.STATE, null, best.percent(), months, amount, best.clause());
    }

    private static GroupSupport bestOf(DayFacts facts, Set<Group> groups) {
        for (var support : facts.supports()) {
            if (support.fits(groups)) {
                return support;
            }
        }
        throw new IllegalStateException("everybody is at least other");
    }
}
