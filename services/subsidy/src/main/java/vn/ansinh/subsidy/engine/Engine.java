package vn.ansinh.subsidy.engine;

import vn.ansinh.subsidy.calculating.Calculator;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.estimating.Estimator;
import vn.ansinh.subsidy.insuring.HouseholdCalculator;
import vn.ansinh.subsidy.refunding.Event;
import vn.ansinh.subsidy.refunding.RefundCalculator;
import vn.ansinh.subsidy.refunding.RefundOutcome;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.simulating.ColumnarCalculator;

/** One rule set and all that is worked out from it: quotes, estimates and simulations use the same one. */
public record Engine(RuleSet rules, Calculator contributions, HouseholdCalculator households, Estimator benefits) {

    public static Engine of(RuleSet rules) {
        return new Engine(rules, new Calculator(rules), new HouseholdCalculator(rules), new Estimator(rules));
    }

    /** What is paid back of a payment when something happens inside its period. */
    public RefundOutcome refund(Request request, Event event) {
        var refunds = new RefundCalculator(rules, contributions, households);
        return switch (request) {
            case Request.OfOnePerson(var payment) -> refunds.refund(payment, event);
            case Request.OfAHousehold(var payment) -> refunds.refund(payment, event);
        };
    }

    public Outcome calculate(Request request) {
        return calculate(request, Detail.EXPLAINED);
    }

    public Outcome calculate(Request request, Detail detail) {
        return switch (request) {
            case Request.OfOnePerson(var payment) -> contributions.calculate(payment, detail);
            case Request.OfAHousehold(var payment) -> households.calculate(payment, detail);
        };
    }

    /** The contributions over columns; its tables are made here, so keep it for a whole simulation. */
    public ColumnarCalculator columns() {
        return new ColumnarCalculator(rules, contributions);
    }
}
