package vn.ansinh.subsidy.calculating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.policies.Grants;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.RuleSet;

/** One implementation for quotes, estimates and simulations. */
public final class Calculator {

    private final RuleSet rules;
    private final Map<DayRules, Optional<DayFacts>> facts = new ConcurrentHashMap<>();

    public Calculator(RuleSet rules) {
        this.rules = rules;
    }

    public Outcome calculate(Payment payment) {
        return calculate(payment, Detail.EXPLAINED);
    }

    public Outcome calculate(Payment payment, Detail detail) {
        if (payment.paymentDate().isBefore(RuleSet.FIRST_DAY)) {
            return new Outcome.Refused(Problem.at(ProblemType.DATE_OUTSIDE_RULES, "paymentDate",
                    Map.of("day", payment.paymentDate().toString(), "from", RuleSet.FIRST_DAY.toString())));
        }
        var day = rules.on(payment.paymentDate());
        var facts = factsOf(day);
        if (facts.isEmpty()) {
            return new Outcome.Refused(Refusals.notPublished(day, DayFacts.firstUnknown(day).orElseThrow(), payment));
        }
        var circumstances = new Circumstances(payment, day, facts.get(), rules);
        return Refusals.firstOf(circumstances).<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Calculated(worked(circumstances, detail)));
    }

    /** What local policies give for a payment that was calculated, the parts that were cut included. */
    public Grants grants(Payment payment) {
        if (payment.additions() == Additions.NONE) {
            return Grants.NONE;
        }
        var day = rules.on(payment.paymentDate());
        var circumstances = new Circumstances(payment, day, factsOf(day).orElseThrow(), rules);
        return LocalSupport.of(circumstances, StateSupport.of(circumstances)).grants();
    }

    private Optional<DayFacts> factsOf(DayRules day) {
        var found = facts.get(day);
        return found == null ? facts.computeIfAbsent(day, DayFacts::of) : found;
    }

    private static Calculation worked(Circumstances circumstances, Detail detail) {
        var payment = circumstances.payment();
        var gross = GrossContribution.of(circumstances);
        var grant = StateSupport.of(circumstances);
        var local = LocalSupport.of(circumstances, grant);
        var shares = Shares.of(gross.total(), local.linesAfter(grant.line()));
        var trace = detail == Detail.EXPLAINED ? Explanation.of(circumstances, gross, grant, local, shares) : List.<TraceStep>of();
        return new Calculation(gross.total(), shares.lines(), shares.participantPays(), grant.best().group(), payment.count(), payment.payBy(), null,
                Notices.of(circumstances, local.grants()), trace, circumstances.rules().ref());
    }
}
