package vn.ansinh.subsidy.insuring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.PaidPeriod;
import vn.ansinh.subsidy.rules.NotInRules;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Value;

/**
 * What the State pays for a member of a group.
 *
 * @param percent of the first member's contribution, whatever the order
 * @param window  the months the support is limited to, or null where it has no limit
 * @param months  of this payment that are supported; 0 where the limit is over
 */
record StateGrant(SupportGroup group, BigDecimal percent, @Nullable Window window, int months, String clause) {

    private static final Comparator<StateGrant> WORTH = Comparator.comparing(StateGrant::percentMonths)
            .thenComparing(StateGrant::percent).thenComparing(StateGrant::group, Comparator.reverseOrder());

    /**
     * Only months wholly inside are supported.
     *
     * @param from      null where the day of recognition was not told and all months are taken to lie inside
     * @param isAssumed whether the day was not told
     */
    record Window(@Nullable LocalDate from, int limit, boolean isAssumed) {

        int monthsOf(HouseholdPayment payment, MemberPeriod period) {
            return from == null ? Math.min(period.months(), limit)
                    : new PaidPeriod(payment.method(), period.firstDay(), period.months(), 0).monthsWithin(from, limit);
        }
    }

    /** All that the member's groups bring on the payment date, the best one first. */
    static List<StateGrant> of(HouseholdPayment payment, Insured member, MemberPeriod period, HealthFacts facts, RuleSet rules) {
        var grants = new ArrayList<StateGrant>(1);
        for (var group : member.groups()) {
            SupportGroup.of(group).flatMap(known -> one(known, payment, member, period, facts, rules)).ifPresent(grants::add);
        }
        grants.sort(WORTH.reversed());
        return grants;
    }

    /** @throws vn.ansinh.contracts.problem.ProblemException if the day has no rule for the group */
    private static Optional<StateGrant> one(
            SupportGroup group, HouseholdPayment payment, Insured member, MemberPeriod period, HealthFacts facts, RuleSet rules) {
        var rule = group.percent();
        if (payment.paymentDate().isBefore(RuleSet.FIRST_DAY) || facts.rules().unknown().contains(rule)) {
            NotInRules.on(payment.paymentDate(), rule, rules, "paymentDate").ifPresent(problem -> {
                throw problem.asException();
            });
        }
        if (facts.rules().isAbsent(rule) || facts.rules().number(rule).signum() == 0) {
            return Optional.empty();
        }
        var window = facts.limit(group).map(limit -> window(group, member.since().get(group.group()), limit, rules)).orElse(null);
        int months = window == null ? period.months() : window.monthsOf(payment, period);
        return Optional.of(new StateGrant(group, facts.rules().number(rule), window, months, facts.rules().clause(rule)));
    }

    private static Window window(SupportGroup group, @Nullable LocalDate since, int limit, RuleSet rules) {
        if (group != SupportGroup.LEFT_REGION) {
            return new Window(since, limit, since == null);
        }
        var begun = firstDayOfSupport(group.percent(), rules);
        return new Window(since == null || since.isBefore(begun) ? begun : since, limit, since == null);
    }

    private static LocalDate firstDayOfSupport(Rule rule, RuleSet rules) {
        return rules.parameter(rule).history().stream().filter(dated -> dated.value() instanceof Value.Number).findFirst().orElseThrow().from();
    }

    private BigDecimal percentMonths() {
        return percent.multiply(BigDecimal.valueOf(months));
    }

    PayerLine line(HealthFacts facts) {
        var exact = facts.monthly().multiply(percentMonths()).movePointLeft(2);
        return new PayerLine(Payer.STATE, null, percent, months, Vnd.rounded(exact), clause);
    }
}
