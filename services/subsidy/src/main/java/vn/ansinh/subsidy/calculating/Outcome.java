package vn.ansinh.subsidy.calculating;

import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.problem.Problem;

/** The answer to a {@link Payment}. */
public sealed interface Outcome {

    record Calculated(Calculation calculation) implements Outcome {
    }

    record Refused(Problem problem) implements Outcome {
    }
}
