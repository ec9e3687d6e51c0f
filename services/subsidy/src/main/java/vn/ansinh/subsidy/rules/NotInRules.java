package vn.ansinh.subsidy.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** A day for which the rules have no value: before the first one they do not speak of it, later a notice is missing. */
public final class NotInRules {

    private NotInRules() {
    }

    /** @param field the input the day comes from */
    public static Optional<Problem> on(LocalDate day, Rule rule, RuleSet rules, String field) {
        var parameter = rules.parameter(rule);
        var first = parameter.firstKnownDay().orElse(parameter.history().getFirst().from());
        if (day.isBefore(first)) {
            return Optional.of(Problem.at(ProblemType.DATE_OUTSIDE_RULES, field, Map.of("day", day.toString(), "from", first.toString())));
        }
        if (parameter.on(day).value() instanceof Value.Unknown unknown) {
            var notice = unknown.noticeFor(day.getYear());
            return Optional.of(Problem.at(ProblemType.PARAMETER_UNKNOWN, field,
                    Map.of("parameter", notice.vi(), "parameterEn", notice.en(), "rule", rule.id())));
        }
        return Optional.empty();
    }
}
