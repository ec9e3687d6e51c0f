package vn.ansinh.subsidy.insuring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Value;

/** A day for which the rules have no value: before the first one they do not speak of it, later a notice is missing. */
final class NotInRules {

    private NotInRules() {
    }

    static Optional<Problem> on(LocalDate day, Rule rule, RuleSet rules) {
        var parameter = rules.parameter(rule);
        var first = parameter.firstKnownDay().orElse(parameter.history().getFirst().from());
        if (day.isBefore(first)) {
            return Optional.of(Problem.at(ProblemType.DATE_OUTSIDE_RULES, "paymentDate", Map.of("day", day.toString(), "from", first.toString())));
        }
        if (parameter.on(day).value() instanceof Value.Unknown unknown) {
            var notice = unknown.noticeFor(day.getYear());
            return Optional.of(Problem.at(ProblemType.PARAMETER_UNKNOWN, "paymentDate",
                    Map.of("parameter", notice.vi(), "parameterEn", notice.en(), "rule", rule.id())));
        }
        return Optional.empty();
    }
}
