package vn.ansinh.subsidy.legislating;

import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.ProblemException;

/** A rule set that was approved cannot be applied to the rules of this release, for example because an earlier release lacks its parameter. */
final class BrokenRuleSetException extends IllegalStateException {

    BrokenRuleSetException(StoredRuleSet set, RuntimeException cause) {
        super("rule set no. " + set.number() + " cannot be applied: " + reason(cause), cause);
    }

    BrokenRuleSetException(String id) {
        super("the approved rule set " + id + " is not in the store");
    }

    private static String reason(RuntimeException cause) {
        return cause instanceof ProblemException refused
                ? refused.problem().errors().stream().map(FieldProblem::code).distinct().sorted().reduce((one, other) -> one + ", " + other).orElse("invalid")
                : String.valueOf(cause.getMessage());
    }
}
