package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/**
 * The State's support (rule book section 4.1): a percentage of the contribution on the poverty line, for the months still supported, never discounted.
 *
 * @param left   supported months of life that are left before this payment
 * @param months months of this payment that are supported, the first ones
 */
record StateSupport(Group group, Rule rule, BigDecimal percent, int left, int months, Vnd amount, String clause) {

    private static final Map<Rule, Group> GROUPS = new EnumMap<>(Map.of(
            Rule.SUPPORT_POOR, Group.POOR, Rule.SUPPORT_ISLAND, Group.ISLAND, Rule.SUPPORT_NEAR_POOR, Group.NEAR_POOR,
            Rule.SUPPORT_ETHNIC, Group.ETHNIC, Rule.SUPPORT_OTHER, Group.OTHER));

    static StateSupport of(Circumstances on) {
        var rules = on.rules();
        var payment = on.payment();
        var rule = bestOf(rules, payment);
        var percent = rules.number(rule);
        long left = Math.max(0, on.facts().monthLimit() - payment.supportedMonthsUsed());
        int months = percent.signum() == 0 ? 0 : (int) Math.min(payment.count(), left);
        var exact = on.facts().rate().multiply(on.facts().floor().exact()).multiply(percent)
                .multiply(BigDecimal.valueOf(months)).movePointLeft(4);
        return new StateSupport(GROUPS.get(rule), rule, percent, (int) left, months, Vnd.rounded(exact), rules.clause(rule));
    }

    PayerLine line() {
        return new PayerLine(Payer.STATE, null, percent, months, amount, clause);
    }

    /** The highest percentage wins, equal ones in the order of the map's keys; a group with a dash counts as other. */
    private static Rule bestOf(DayRules rules, Payment payment) {
        var best = Rule.SUPPORT_OTHER;
        var highest = rules.number(best);
        boolean onlyOther = true;
        for (var entry : GROUPS.entrySet()) {
            if (!payment.groups().contains(entry.getValue()) || rules.isAbsent(entry.getKey())) {
                continue;
            }
            var percent = rules.number(entry.getKey());
            int difference = percent.compareTo(highest);
            if (difference > 0 || difference == 0 && onlyOther) {
                best = entry.getKey();
                highest = percent;
                onlyOther = false;
            }
        }
        return best;
    }
}
