package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.calculating.Assertions.calculated;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;

/** Rule book 4.1 and 6.1 with whatever localities may decide. */
class LocalSupportProperties {

    @Property
    void partsAddUpAndNobodyPaysMoreThanIsDue(@ForAll("payments") Payments.Some payment, @ForAll("policies") List<Supplement> policies,
                                              @ForAll @LongRange(max = 20_000_000) long gift) {
        var calculation = calculated(payment.by(policies.toArray(Supplement[]::new)).withGift(gift));

        assertThat(supported(calculation).plus(calculation.participantPays())).isEqualTo(calculation.gross());
        assertThat(calculation.participantPays().isNegative()).isFalse();
        assertThat(calculation.lines()).allMatch(line -> !line.amount().isNegative())
                .isSortedAccordingTo(Comparator.comparing(PayerLine::payer));
    }

    @Property
    void theStatePaysAsIfNobodyElseDid(@ForAll("payments") Payments.Some payment, @ForAll("policies") List<Supplement> policies) {
        var alone = calculated(payment);
        var together = calculated(payment.by(policies.toArray(Supplement[]::new)));

        assertThat(together.lines().getFirst()).isEqualTo(alone.lines().getFirst());
        assertThat(together.group()).isEqualTo(alone.group());
        assertThat(together.participantPays()).isLessThanOrEqualTo(alone.participantPays());
    }

    @Property
    void theOrderOfThePoliciesDoesNotMatter(@ForAll("payments") Payments.Some payment, @ForAll("policies") List<Supplement> policies) {
        var forward = calculated(payment.by(policies.toArray(Supplement[]::new)));
        var backward = calculated(payment.by(policies.reversed().toArray(Supplement[]::new)));

        assertThat(backward.participantPays()).isEqualTo(forward.participantPays());
        for (var payer : Payer.values()) {
            assertThat(of(payer, backward)).isEqualTo(of(payer, forward));
        }
    }

    private static Vnd supported(Calculation calculation) {
        return Vnd.sum(calculation.lines().stream().map(PayerLine::amount).toList());
    }

    private static Vnd of(Payer payer, Calculation calculation) {
        return Vnd.sum(calculation.lines().stream().filter(line -> line.payer() == payer).map(PayerLine::amount).toList());
    }

    @Provide
    Arbitrary<List<Supplement>> policies() {
        var payers = Arbitraries.of(Payer.PROVINCE, Payer.DISTRICT, Payer.COMMUNE, Payer.DONOR);
        var groups = Arbitraries.of(Group.POOR, Group.NEAR_POOR, Group.ETHNIC, Group.OTHER);
        var worth = Arbitraries.oneOf(Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(2).map(Worth.Percent::new),
                Arbitraries.longs().between(1, 400_000).map(Vnd::of).map(Worth.AmountAMonth::new));
        var conditions = Combinators.combine(Arbitraries.of(Method.class).set().ofMaxSize(2), Arbitraries.integers().between(1, 40).injectNull(0.7))
                .as((excluded, most) -> new Conditions(excluded, false, most, null));
        var order = Arbitraries.integers().between(1, 3).injectNull(0.6);
        var names = Arbitraries.of("a", "b", "c");
        return Combinators.combine(names, payers, groups, worth, conditions, order)
                .as((name, payer, group, much, given, stacking) -> new Supplement(name, payer, name, group, null, much, given, stacking, "NQ 1"))
                .list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Payments.Some> payments() {
        var days = Arbitraries.of("2017-03-15", "2019-05-01", "2023-03-15", "2026-04-15", "2027-01-10");
        var groups = Arbitraries.of(Set.of(), Set.of("POOR"), Set.of("NEAR_POOR", "ETHNIC"));
        var used = Arbitraries.integers().between(0, 125);
        return Combinators.combine(days, groups, used, Arbitraries.of(Method.class)).as((day, codes, before, method) -> {
            boolean hasReturn = day.startsWith("2017") || day.startsWith("2023") || day.startsWith("2026");
            var payable = hasReturn || method.fixedMonths().isPresent() ? method : Method.MONTHS_12;
            var months = payable == Method.ADVANCE ? Integer.valueOf(36) : payable == Method.MISSING ? Integer.valueOf(30) : null;
            return Payments.monthly(day, 2_200_000).by(payable, months).of(codes.toArray(String[]::new)).afterSupportedMonths(before);
        });
    }
}
