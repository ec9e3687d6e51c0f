package vn.ansinh.subsidy.insuring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/**
 * What every household of a day has in common, worked out once.
 *
 * @param rate    contribution rate in percent
 * @param base    base salary
 * @param monthly exact contribution of the first member for a month
 * @param rungs   percent of it by order in the household, the last one for all that follow
 * @param limits  for how many months from the recognition a group is supported; groups that are not in it have no limit
 */
record HealthFacts(
        DayRules rules, BigDecimal rate, Vnd base, BigDecimal monthly, List<BigDecimal> rungs, Set<String> periods, Map<String, BigDecimal> limits) {

    /** What no household can do without. */
    static final List<Rule> NEEDED =
            List.of(Rule.BASE_SALARY, Rule.HEALTH_RATE, Rule.HEALTH_LADDER, Rule.HEALTH_PERIODS, Rule.HEALTH_WAITING_DAYS, Rule.HEALTH_SUPPORT_MONTHS);

    /** @param rules of a day on which all that is {@link #NEEDED} is known */
    static HealthFacts of(DayRules rules) {
        var rate = rules.number(Rule.HEALTH_RATE);
        var base = Vnd.of(rules.whole(Rule.BASE_SALARY));
        return new HealthFacts(rules, rate, base, base.exact().multiply(rate).movePointLeft(2), List.copyOf(rules.table(Rule.HEALTH_LADDER).values()),
                rules.codes(Rule.HEALTH_PERIODS), rules.isAbsent(Rule.HEALTH_SUPPORT_MONTHS) ? Map.of() : rules.table(Rule.HEALTH_SUPPORT_MONTHS));
    }

    /** Percent of the first member's contribution. */
    BigDecimal rung(int order) {
        return rungs.get(Math.min(order, rungs.size()) - 1);
    }

    boolean isLastRung(int order) {
        return order >= rungs.size();
    }

    Optional<Integer> limit(SupportGroup group) {
        return Optional.ofNullable(limits.get(group.name())).map(BigDecimal::intValueExact);
    }

    /** For some months on a rung, rounded once. */
    Vnd onLadder(int order, int months) {
        return Vnd.rounded(monthly.multiply(rung(order)).multiply(BigDecimal.valueOf(months)).movePointLeft(2));
    }

    /** For some months without the ladder, rounded once. */
    Vnd whole(int months) {
        return Vnd.rounded(monthly.multiply(BigDecimal.valueOf(months)));
    }
}
