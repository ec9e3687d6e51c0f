package vn.ansinh.subsidy.refunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Additions;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Payments;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.Request;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.Insured;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;
import vn.ansinh.subsidy.rules.Rule;

class RefundProperties {

    private static final Engine ENGINE = Engine.of(Payments.RULES);

    @Property
    void allMonthsRightAfterThePaymentGiveEverybodyTheirOwn(@ForAll("payments") Request payment) {
        var paid = calculated(payment);

        var refund = refunded(payment, new Event(Cause.DEATH, null, paid.months()));

        assertThat(refund.value()).isEqualTo(paid.gross());
        assertThat(refund.toPerson()).isEqualTo(paid.participantPays());
        assertThat(toPayers(refund)).isEqualTo(Vnd.sum(paid.lines().stream().map(PayerLine::amount).toList()));
        for (var back : refund.toPayers()) {
            assertThat(back.amount()).isEqualTo(Vnd.sum(paid.lines().stream().filter(line -> line.payer() == back.payer()).map(PayerLine::amount).toList()));
        }
    }

    @Property
    void partsAddUpAndAreNeverNegative(@ForAll("payments") Request payment, @ForAll("shares") int share) {
        var refund = refunded(payment, new Event(Cause.COMPULSORY, null, left(payment, share)));

        assertThat(toPayers(refund).plus(refund.toPerson())).isEqualTo(refund.value());
        assertThat(refund.toPerson().isNegative()).isFalse();
        assertThat(refund.toPayers()).noneMatch(back -> back.amount().isNegative());
    }

    @Property
    void nobodyGetsBackMoreThanTheyPaid(@ForAll("payments") Request payment, @ForAll("shares") int share) {
        var paid = calculated(payment);
        var refund = refunded(payment, new Event(Cause.COMPULSORY, null, left(payment, share)));

        assertThat(refund.value()).isLessThanOrEqualTo(paid.gross());
        for (var back : refund.toPayers()) {
            assertThat(back.amount())
                    .isLessThanOrEqualTo(Vnd.sum(paid.lines().stream().filter(line -> line.payer() == back.payer()).map(PayerLine::amount).toList()));
        }
    }

    @Property
    void moreMonthsLeftAreWorthMore(@ForAll("payments") Request payment, @ForAll("shares") int share) {
        int left = left(payment, share);
        var paid = calculated(payment);
        if (left < paid.months()) {
            var fewer = refunded(payment, new Event(Cause.COMPULSORY, null, left));
            var more = refunded(payment, new Event(Cause.COMPULSORY, null, left + 1));

            assertThat(more.value()).isGreaterThan(fewer.value());
            assertThat(toPayers(more)).isGreaterThanOrEqualTo(toPayers(fewer));
        }
    }

    private static int left(Request payment, int share) {
        return Math.max(1, calculated(payment).months() * share / 100);
    }

    private static Vnd toPayers(Refund refund) {
        return Vnd.sum(refund.toPayers().stream().map(Refund.ToPayer::amount).toList());
    }

    private static Calculation calculated(Request request) {
        return switch (ENGINE.calculate(request)) {
            case Outcome.Calculated(var calculation) -> calculation;
            case Outcome.Refused(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    private static Refund refunded(Request request, Event event) {
        return switch (ENGINE.refund(request, event)) {
            case RefundOutcome.Refunded(var refund) -> refund;
            case RefundOutcome.Refused(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    @Provide
    Arbitrary<Integer> shares() {
        return Arbitraries.integers().between(1, 100);
    }

    @Provide
    Arbitrary<Request> payments() {
        var thousands = Arbitraries.integers().between(0, 40_000);
        var used = Arbitraries.integers().between(0, 130);
        var percent = Arbitraries.integers().between(0, 100);
        var groups = Arbitraries.of(Group.OF_THE_STATE).set().ofMaxSize(2);
        var fixed = Arbitraries.of(Method.MONTHS_3, Method.MONTHS_6, Method.MONTHS_12);
        var plain = Combinators.combine(between("2016-01-01", "2030-12-31"), thousands, fixed, groups, used, percent)
                .as((day, more, method, codes, before, share) -> person(day, more, method, null, codes, before, share));
        var ahead = Combinators.combine(between("2026-01-01", "2026-12-31"), thousands, Arbitraries.of(24, 36, 48, 60), groups, used, percent)
                .as((day, more, months, codes, before, share) -> person(day, more, Method.ADVANCE, months, codes, before, share));
        var supported = Arbitraries.of("NEAR_POOR", "STUDENT", "LEFT_REGION", "AVERAGE_FARM").map(Group::new).set().ofMaxSize(1);
        var households = Combinators.combine(between("2023-11-01", "2030-12-31"), fixed, supported, Arbitraries.integers().between(1, 6), percent)
                .as((day, method, codes, order, share) -> (Request) new Request.OfAHousehold(new HouseholdPayment(day, method, null, null,
                        List.of(new Insured("", order, codes, Map.of(), null, null)), province(share), null, Vnd.ZERO)));
        return Arbitraries.oneOf(plain, ahead, households);
    }

    private static Arbitrary<LocalDate> between(String first, String last) {
        return Arbitraries.longs().between(LocalDate.parse(first).toEpochDay(), LocalDate.parse(last).toEpochDay()).map(LocalDate::ofEpochDay);
    }

    private static Request person(LocalDate day, int thousands, Method method, Integer months, Set<Group> groups, int used, int percent) {
        var rules = Payments.RULES.on(day);
        long ceiling = rules.whole(Rule.BASE_SALARY) * rules.whole(Rule.INCOME_CEILING_MULTIPLE);
        var income = Vnd.of(Math.min(ceiling, rules.whole(Rule.POVERTY_LINE) + thousands * 1000L));
        return new Request.OfOnePerson(new Payment(day, income, method, months, null, groups, used, null, null, null, Set.of(), null,
                new Additions(province(percent), Map.of(), null, Map.of(), Vnd.of(thousands * 100L)), Purpose.ESTIMATE));
    }

    private static LocalPolicies province(int percent) {
        return new LocalPolicies(List.of(new Supplement("any", Payer.PROVINCE, null, Group.OTHER, null, new Worth.Percent(BigDecimal.valueOf(percent)),
                Conditions.NONE, null, "any")), Set.of());
    }
}
