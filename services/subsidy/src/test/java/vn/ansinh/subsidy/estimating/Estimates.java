package vn.ansinh.subsidy.estimating;

import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

/** What a question comes to, or the assertion that it does not. */
final class Estimates {

    static final RuleSet RULES = RuleSetLoader.load(RuleFiles.shipped());
    private static final Estimator ESTIMATOR = new Estimator(RULES);

    private Estimates() {
    }

    static Estimate estimated(Enquiry enquiry) {
        return switch (ESTIMATOR.estimate(enquiry)) {
            case Answer.Estimated(var estimate) -> estimate;
            case Answer.Refused(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    static Problem refused(Enquiry enquiry) {
        return switch (ESTIMATOR.estimate(enquiry)) {
            case Answer.Estimated(var estimate) -> throw new AssertionError("estimated: " + estimate);
            case Answer.Refused(var problem) -> problem;
        };
    }
}
