package vn.ansinh.subsidy.calculating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.rules.Rule;

/** Who may take part (Law 41/2024/QH15 Art. 2.1 and 2.4). */
final class PersonConditions {

    private PersonConditions() {
    }

    static Optional<Problem> notEligible(Circumstances on) {
        return tooYoung(on).or(() -> excludedByStatus(on));
    }

    private static Optional<Problem> tooYoung(Circumstances on) {
        var birthDate = on.payment().birthDate();
        if (birthDate == null) {
            return Optional.empty();
        }
        int age = on.rules().number(Rule.MINIMUM_AGE).intValueExact();
        return birthDate.plusYears(age).isAfter(on.payment().paymentDate())
                ? Optional.of(refused("birthDate", "under-minimum-age", Map.of("reason", "UNDER_" + age, "age", Integer.toString(age))))
                : Optional.empty();
    }

    private static Optional<Problem> excludedByStatus(Circumstances on) {
        if (on.payment().statuses().isEmpty()) {
            return Optional.empty();
        }
        var excluding = on.rules().codes(Rule.EXCLUDING_STATUSES);
        return on.payment().statuses().stream().filter(excluding::contains).sorted().findFirst()
                .map(status -> refused("statuses", "status-excludes", Map.of("reason", status)));
    }

    static Problem refused(String field, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.PERSON_NOT_ELIGIBLE, arguments, List.of(FieldProblem.of(field, code, arguments)), Map.of());
    }
}
