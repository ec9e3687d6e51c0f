package vn.ansinh.subsidy.estimating;

import java.util.Map;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.rules.NotPublishedException;
import vn.ansinh.subsidy.rules.RuleSet;

/** Works out what somebody may expect. Pure: the day of the question is part of it. */
public final class Estimator {

    private final RuleSet rules;

    public Estimator(RuleSet rules) {
        this.rules = rules;
    }

    public Answer estimate(Enquiry enquiry) {
        try {
            return Refusals.firstOf(enquiry, rules).<Answer>map(Answer.Refused::new).orElseGet(() -> answer(enquiry));
        } catch (NotPublishedException e) {
            var notice = e.noticeFor(enquiry.day().getYear());
            return new Answer.Refused(Problem.at(ProblemType.PARAMETER_UNKNOWN, "retireOn",
                    Map.of("parameter", notice.vi(), "parameterEn", notice.en(), "rule", e.rule().id())));
        }
    }

    private Answer answer(Enquiry enquiry) {
        var prospect = Prospect.of(enquiry, rules);
        return Refusals.tooManyMissing(enquiry, prospect.retirement(), rules).<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Estimated(worked(prospect)));
    }

    private static Estimate worked(Prospect prospect) {
        var enquiry = prospect.enquiry();
        var retirement = prospect.retirement();
        var onDay = prospect.onDay();
        var support = prospect.support().of(onDay.career(), onDay.rules());
        var allowances = new Allowances(onDay);
        return new Estimate(enquiry.day(), AgeEstimate.of(retirement, enquiry.sex()), PensionEstimate.of(retirement, prospect.atRetirement(), enquiry.sex()),
                LumpSumEstimate.of(retirement, onDay, enquiry.history() instanceof Enquiry.Summary, support),
                allowances.survivors(), allowances.funeral(), allowances.maternity(enquiry.children()), Notices.of(prospect), prospect.rules().ref());
    }
}
