package vn.ansinh.subsidy.calculating;

import java.util.List;
import java.util.Map;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.rules.RuleSet;

/** One implementation for quotes, estimates and simulations. */
public final class Calculator {

    private final RuleSet rules;

    public Calculator(RuleSet rules) {
        this.rules = rules;
    }

    public Outcome calculate(Payment payment) {
        if (payment.paymentDate().isBefore(RuleSet.FIRST_DAY)) {
            return new Outcome.Refused(Problem.at(ProblemType.DATE_OUTSIDE_RULES, "paymentDate",
                    Map.of("day", payment.paymentDate().toString(), "from", RuleSet.FIRST_DAY.toString())));
        }
        var circumstances = new Circumstances(payment, rules.on(payment.paymentDate()), rules);
        return Refusals.firstOf(circumstances).<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Calculated(worked(circumstances)));
    }

    private static Calculation worked(Circumstances circumstances) {
        var payment = circumstances.payment();
        var gross = GrossContribution.of(circumstances);
        var grant = StateSupport.of(circumstances);
        var shares = Shares.of(gross.total(), List.of(grant.line()));
        return new Calculation(gross.total(), shares.lines(), shares.participantPays(), grant.group(), payment.count(), payment.payBy(),
                Notices.of(circumstances), Explanation.of(circumstances, gross, grant, shares), circumstances.rules().ref());
    }
}
