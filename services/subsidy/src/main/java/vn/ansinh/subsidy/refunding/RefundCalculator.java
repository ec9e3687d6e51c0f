package vn.ansinh.subsidy.refunding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Calculator;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.insuring.HouseholdCalculator;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.MemberPeriod;
import vn.ansinh.subsidy.rules.NotInRules;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/** Refunds (hoàn trả) inside a paid period: amounts by the values of the payment, conditions by the rules of the day of the event. */
public final class RefundCalculator {

    private final RuleSet rules;
    private final Calculator contributions;
    private final HouseholdCalculator households;

    public RefundCalculator(RuleSet rules, Calculator contributions, HouseholdCalculator households) {
        this.rules = rules;
        this.contributions = contributions;
        this.households = households;
    }

    public RefundOutcome refund(Payment payment, Event event) {
        return answered(() -> {
            var day = lawDay(payment.paymentDate(), event);
            known(Rule.REFUND_METHODS, day);
            var method = payment.method();
            if (!method.coversCalendarMonths() || !rules.on(day).codes(Rule.REFUND_METHODS).contains(method.name())) {
                throw noRefund("method", method.name());
            }
            var calculation = calculated(contributions.calculate(payment, Detail.AMOUNTS));
            var onPayment = rules.on(payment.paymentDate());
            var law = rules.on(day).clause(Rule.REFUND_METHODS);
            return refund(new Booked(payment.paymentDate(), payment.start().atDay(1), calculation, law,
                    left -> Worth.of(payment, calculation, left, onPayment, law)), event, day);
        });
    }

    /** Of one member: what happens to one leaves the others as they are. */
    public RefundOutcome refund(HouseholdPayment payment, Event event) {
        return answered(() -> {
            var day = lawDay(payment.paymentDate(), event);
            known(Rule.HEALTH_REFUND_CAUSES, day);
            if (!rules.on(day).codes(Rule.HEALTH_REFUND_CAUSES).contains(event.cause().name())) {
                throw noRefund("cause", event.cause().name());
            }
            if (payment.members().size() > 1) {
                throw invalid("members", "wrong-size", Map.of("max", "1"));
            }
            var member = payment.members().getFirst();
            var calculation = calculated(households.calculate(payment, Detail.AMOUNTS));
            var law = rules.on(day).clause(Rule.HEALTH_REFUND_CAUSES);
            return refund(new Booked(payment.paymentDate(), MemberPeriod.of(payment, member).firstDay(), calculation, law,
                    left -> Worth.plain(households.costOfLastMonths(payment, member, left), left, law)), event, day);
        });
    }

    private Refund refund(Booked booked, Event event, LocalDate day) {
        known(Rule.REFUND_EVENT_MONTHS, day);
        int eventMonths = rules.on(day).number(Rule.REFUND_EVENT_MONTHS).intValueExact();
        int left = MonthsLeft.of(booked, event, eventMonths);
        var worth = booked.worth().apply(left);
        var shared = Shared.of(booked.calculation(), worth.amount(), left);
        var explanation = new RefundExplanation(booked, event, left, eventMonths, rules.on(day));
        return new Refund(worth.amount(), shared.toPerson(), toPayers(shared), left, explanation.warnings(), explanation.steps(worth, shared), rules.ref());
    }

    private static List<Refund.ToPayer> toPayers(Shared shared) {
        var sums = new LinkedHashMap<Payer, Vnd>();
        shared.returned().forEach(returned -> sums.merge(returned.line().payer(), returned.amount(), Vnd::plus));
        return sums.entrySet().stream().map(sum -> new Refund.ToPayer(sum.getKey(), sum.getValue())).toList();
    }

    private static LocalDate lawDay(LocalDate paymentDate, Event event) {
        var day = event.day();
        return day == null || day.isBefore(paymentDate) ? paymentDate : day;
    }

    private void known(Rule rule, LocalDate day) {
        NotInRules.on(day, rule, rules, "paymentDate").ifPresent(problem -> {
            throw problem.asException();
        });
    }

    private static RefundOutcome answered(Supplier<Refund> refund) {
        try {
            return new RefundOutcome.Refunded(refund.get());
        } catch (ProblemException refused) {
            return new RefundOutcome.Refused(refused.problem());
        }
    }

    private static Calculation calculated(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Calculated(var calculation) -> calculation;
            case Outcome.Refused(var problem) -> throw problem.asException();
        };
    }

    private static ProblemException noRefund(String field, String reason) {
        return Problem.at(ProblemType.NO_REFUND, field, Map.of("reason", reason)).asException();
    }

    private static ProblemException invalid(String field, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, code, arguments)), Map.of()).asException();
    }
}
