package vn.ansinh.subsidy.refunding;

import vn.ansinh.contracts.problem.Problem;

/** The answer to an {@link Event}. */
public sealed interface RefundOutcome {

    record Refunded(Refund refund) implements RefundOutcome {
    }

    record Refused(Problem problem) implements RefundOutcome {
    }
}
