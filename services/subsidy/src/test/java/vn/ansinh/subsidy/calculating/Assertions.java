package vn.ansinh.subsidy.calculating;

import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.problem.ProblemType;

/** What a payment comes to, or the assertion that it does not. */
final class Assertions {

    private Assertions() {
    }

    static Calculation calculated(Payments.Some payment) {
        return switch (payment.outcome()) {
            case Outcome.Calculated(var calculation) -> calculation;
            case Outcome.Refused(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    static ProblemType problem(Payments.Some payment) {
        return switch (payment.outcome()) {
            case Outcome.Calculated(var calculation) -> throw new AssertionError("calculated: " + calculation);
            case Outcome.Refused(var problem) -> problem.type();
        };
    }
}
