package vn.ansinh.subsidy.engine;

import vn.ansinh.subsidy.calculating.Calculator;
import vn.ansinh.subsidy.rules.RuleSet;

/** One rule set and all that is worked out from it: quotes, estimates and simulations use the same one. */
public record Engine(RuleSet rules, Calculator contributions) {

    public static Engine of(RuleSet rules) {
        return new Engine(rules, new Calculator(rules));
    }
}
