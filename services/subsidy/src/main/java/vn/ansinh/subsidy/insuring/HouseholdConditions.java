package vn.ansinh.subsidy.insuring;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.rules.NotInRules;
import vn.ansinh.subsidy.rules.RuleSet;

/** Every reason to refuse a household's payment, in the order in which it is told. */
final class HouseholdConditions {

    private final HouseholdPayment payment;

    private HouseholdConditions(HouseholdPayment payment) {
        this.payment = payment;
    }

    /** The day has no rules for what every household needs; where several are missing, the one that begins last is named. */
    static Optional<Problem> dayOutsideRules(HouseholdPayment payment, RuleSet rules) {
        var day = payment.paymentDate();
        if (!day.isBefore(RuleSet.FIRST_DAY) && Collections.disjoint(rules.on(day).unknown(), HealthFacts.NEEDED)) {
            return Optional.empty();
        }
        return HealthFacts.NEEDED.stream().map(rule -> NotInRules.on(day, rule, rules, "paymentDate")).flatMap(Optional::stream)
                .max(Comparator.comparing(problem -> problem.arguments().getOrDefault("from", "")));
    }

    static Optional<Problem> firstOf(HouseholdPayment payment, HealthFacts facts) {
        var conditions = new HouseholdConditions(payment);
        return conditions.methodNotOffered(facts).or(conditions::monthsOutsideMethod).or(conditions::unknownGroup).or(conditions::orderBelowOne);
    }

    private Optional<Problem> methodNotOffered(HealthFacts facts) {
        var method = payment.method();
        return facts.periods().contains(method.name()) && method.fixedMonths().isPresent() ? Optional.empty()
                : invalid("method", "unknown-value", Map.of("allowed", facts.periods().stream().sorted().collect(Collectors.joining(", "))));
    }

    private Optional<Problem> monthsOutsideMethod() {
        var months = payment.months();
        return months == null || months == payment.periodMonths() ? Optional.empty()
                : Optional.of(Problem.at(ProblemType.MONTHS_OUTSIDE_METHOD, "months", Map.of("allowed", Integer.toString(payment.periodMonths()))));
    }

    private Optional<Problem> unknownGroup() {
        for (var member : payment.members()) {
            for (var group : member.groups()) {
                if (!group.equals(Group.OTHER) && SupportGroup.of(group).isEmpty() && !payment.policies().knownGroups().contains(group)) {
                    return Optional.of(Problem.at(ProblemType.GROUP_UNKNOWN, member.field("groups"), Map.of("group", group.code())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> orderBelowOne() {
        for (var member : payment.members()) {
            var order = member.order();
            if (order != null && order < 1) {
                return invalid(member.field("order"), "out-of-range", Map.of("min", "1"));
            }
        }
        return Optional.empty();
    }

    /** Two members cannot stand on the same rung; who is supported is not counted, and all later ones share the last rung. */
    static Optional<Problem> rungTakenTwice(List<MemberShare> shares, HealthFacts facts) {
        var taken = new HashSet<Integer>();
        for (var share : shares) {
            var order = share.member().order();
            if (order != null && share.isOrdinary() && !facts.isLastRung(order) && !taken.add(order)) {
                return invalid(share.member().field("order"), "duplicate", Map.of());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> invalid(String field, String code, Map<String, String> arguments) {
        return Optional.of(new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, code, arguments)), Map.of()));
    }
}
