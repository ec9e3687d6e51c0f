package vn.ansinh.subsidy.estimating;

import vn.ansinh.contracts.problem.Problem;

/** The answer to an {@link Enquiry}. */
public sealed interface Answer {

    record Estimated(Estimate estimate) implements Answer {
    }

    record Refused(Problem problem) implements Answer {
    }
}
