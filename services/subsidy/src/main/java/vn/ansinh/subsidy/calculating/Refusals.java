package vn.ansinh.subsidy.calculating;

import static vn.ansinh.contracts.problem.ProblemType.GROUP_UNKNOWN;
import static vn.ansinh.contracts.problem.ProblemType.INCOME_ABOVE_CEILING;
import static vn.ansinh.contracts.problem.ProblemType.INCOME_BELOW_FLOOR;
import static vn.ansinh.contracts.problem.ProblemType.INCOME_NOT_IN_THOUSANDS;
import static vn.ansinh.contracts.problem.ProblemType.INVALID_VALUE;
import static vn.ansinh.contracts.problem.ProblemType.METHOD_STILL_RUNNING;
import static vn.ansinh.contracts.problem.ProblemType.PARAMETER_UNKNOWN;
import static vn.ansinh.contracts.problem.ProblemType.START_MONTH_TOO_FAR;
import static vn.ansinh.contracts.problem.ProblemType.START_MONTH_TOO_LATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/** Every reason to refuse a payment, in the order in which it is told. */
final class Refusals {

    private static final List<Function<Circumstances, Optional<Problem>>> ALL = List.of(
            Refusals::methodNotOffered,
            Refusals::incomeBelowFloor,
            Refusals::incomeAboveCeiling,
            Refusals::incomeOffItsUnit,
            MethodConditions::monthsOutsideMethod,
            Refusals::unknownGroup,
            PersonConditions::notEligible,
            MethodConditions::missingYearsNotOpen,
            Refusals::methodStillRunning,
            Refusals::startMonthOutsideLimit,
            Refusals::returnNotPublished);

    private Refusals() {
    }

    static Optional<Problem> firstOf(Circumstances circumstances) {
        for (var refusal : ALL) {
            var problem = refusal.apply(circumstances);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> methodNotOffered(Circumstances on) {
        var offered = on.rules().codes(Rule.PAYMENT_METHODS);
        return offered.contains(on.payment().method().name()) ? Optional.empty()
                : Optional.of(new Problem(INVALID_VALUE, Map.of(),
                        List.of(FieldProblem.of("method", "unknown-value", Map.of("allowed", String.join(", ", offered)))), Map.of()));
    }

    private static Optional<Problem> incomeBelowFloor(Circumstances on) {
        return on.payment().income().compareTo(on.facts().floor()) < 0
                ? Optional.of(Problem.at(INCOME_BELOW_FLOOR, "income", Map.of("floor", on.facts().floor().toString())))
                : Optional.empty();
    }

    private static Optional<Problem> incomeAboveCeiling(Circumstances on) {
        return on.payment().income().compareTo(on.facts().ceiling()) > 0
                ? Optional.of(Problem.at(INCOME_ABOVE_CEILING, "income", Map.of("ceiling", on.facts().ceiling().toString())))
                : Optional.empty();
    }

    private static Optional<Problem> incomeOffItsUnit(Circumstances on) {
        return on.payment().income().amount() % on.facts().unit() != 0
                ? Optional.of(Problem.at(INCOME_NOT_IN_THOUSANDS, "income", Map.of()))
                : Optional.empty();
    }

    private static Optional<Problem> unknownGroup(Circumstances on) {
        for (var group : on.payment().groups()) {
            if (!Group.OF_THE_STATE.contains(group) && !on.payment().additions().policies().knownGroups().contains(group)) {
                return Optional.of(Problem.at(GROUP_UNKNOWN, "groups", Map.of("group", group.code())));
            }
        }
        return Optional.empty();
    }

    /** Decree 159/2025/NĐ-CP Art. 4: method and income change only after the running period; months after its end are its successor. */
    private static Optional<Problem> methodStillRunning(Circumstances on) {
        var payment = on.payment();
        var running = payment.current();
        if (running == null || running.method() == payment.method() && running.income().equals(payment.income())) {
            return Optional.empty();
        }
        boolean overlaps = !payment.start().isAfter(running.to()) && !payment.lastMonth().isBefore(running.from());
        boolean inside = !payment.start().isAfter(running.to())
                && !payment.paymentMonth().isBefore(running.from()) && !payment.paymentMonth().isAfter(running.to());
        return overlaps || inside
                ? Optional.of(Problem.at(METHOD_STILL_RUNNING, running.method() == payment.method() ? "income" : "method",
                        Map.of("until", running.to().toString())))
                : Optional.empty();
    }

    private static Optional<Problem> startMonthOutsideLimit(Circumstances on) {
        if (on.payment().purpose() == Purpose.ESTIMATE) {
            return Optional.empty();
        }
        return StartMonth.fault(on.payment()).map(fault -> switch (fault) {
            case StartMonth.TooLate(var payBy) -> Problem.at(START_MONTH_TOO_LATE, "startMonth", Map.of("payBy", payBy.toString()));
            case StartMonth.TooFar(var latest) -> Problem.at(START_MONTH_TOO_FAR, "startMonth", Map.of("latest", latest.toString()));
        });
    }

    private static Optional<Problem> returnNotPublished(Circumstances on) {
        var method = on.payment().method();
        return (method == Method.ADVANCE || method == Method.MISSING) && on.rules().unknown().contains(Rule.FUND_RETURN)
                ? Optional.of(notPublished(on.rules(), Rule.FUND_RETURN, on.payment()))
                : Optional.empty();
    }

    static Problem notPublished(DayRules rules, Rule rule, Payment payment) {
        var notice = rules.unknown(rule).orElseThrow().noticeFor(payment.paymentDate().getYear());
        return Problem.at(PARAMETER_UNKNOWN, "paymentDate", Map.of("parameter", notice.vi(), "parameterEn", notice.en(), "rule", rule.id()));
    }
}
