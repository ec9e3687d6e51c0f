package vn.ansinh.subsidy.insuring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.insuring.Households.calculated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;
import vn.ansinh.subsidy.rules.Rule;

class HouseholdProperties {

    @Property
    void partsAddUpOfEachMemberAndOfTheHousehold(@ForAll("households") HouseholdPayment household) {
        var calculation = calculated(household);
        var members = Objects.requireNonNull(calculation.members());

        assertThat(sum(calculation.lines()).plus(calculation.participantPays())).isEqualTo(calculation.gross());
        assertThat(members).allSatisfy(member -> {
            assertThat(sum(member.lines()).plus(member.participantPays())).isEqualTo(member.gross());
            assertThat(member.participantPays().isNegative()).isFalse();
            assertThat(member.lines()).noneMatch(line -> line.amount().isNegative());
        });
        assertThat(Vnd.sum(members.stream().map(Calculation.Member::gross).toList())).isEqualTo(calculation.gross());
        assertThat(Vnd.sum(members.stream().map(Calculation.Member::participantPays).toList())).isEqualTo(calculation.participantPays());
        assertThat(sum(members.stream().flatMap(member -> member.lines().stream()).toList())).isEqualTo(sum(calculation.lines()));
    }

    @Property
    void theOrderInWhichMembersAreListedChangesNothing(@ForAll("households") HouseholdPayment household, @ForAll Random random) {
        var mixed = new ArrayList<>(household.members());
        Collections.shuffle(mixed, random);
        var one = calculated(household);
        var other = calculated(of(household, mixed));

        assertThat(other.participantPays()).isEqualTo(one.participantPays());
        assertThat(other.gross()).isEqualTo(one.gross());
        assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(one.lines());
    }

    @Property
    void whoComesLaterNeverPaysMore(@ForAll("days") LocalDate day, @ForAll("methods") Method method, @ForAll @IntRange(min = 1, max = 12) int order) {
        var earlier = Households.paying(day.toString(), method).with(order).calculated();
        var later = Households.paying(day.toString(), method).with(order + 1).calculated();

        assertThat(later.gross()).isLessThanOrEqualTo(earlier.gross());
        assertThat(later.gross().isNegative()).isFalse();
    }

    @Property
    void nobodyPaysMoreWithAGroupThanWithout(@ForAll("households") HouseholdPayment household) {
        for (var member : household.members()) {
            var with = calculated(of(household, List.of(member)));
            var without = calculated(of(household, List.of(new Insured(member.place(), member.order(), Set.of(), Map.of(), member.months(), null))));

            assertThat(with.participantPays()).isLessThanOrEqualTo(without.participantPays());
        }
    }

    @Property
    void periodsAreMultiplesOfTheMonth(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 8) int order) {
        var twelve = Households.paying(day.toString(), Method.MONTHS_12).with(order).calculated().gross();

        assertThat(Households.paying(day.toString(), Method.MONTHS_3).with(order).calculated().gross().times(4)).isEqualTo(twelve);
        assertThat(Households.paying(day.toString(), Method.MONTHS_6).with(order).calculated().gross().times(2)).isEqualTo(twelve);
        assertThat(Households.paying(day.toString(), Method.MONTHS_12).withMember(order, null, 1, null).calculated().gross().times(12)).isEqualTo(twelve);
    }

    @Property
    void onlyTheBaseSalaryOfThePaymentDateCounts(@ForAll("days") LocalDate day) {
        var monthly = BigDecimal.valueOf(Households.RULES.on(day).whole(Rule.BASE_SALARY)).multiply(new BigDecimal("0.045"));

        assertThat(Households.paying(day.toString(), Method.MONTHS_12).with(1).calculated().gross())
                .isEqualTo(Vnd.rounded(monthly.multiply(BigDecimal.valueOf(12))));
    }

    private static Vnd sum(List<PayerLine> lines) {
        return Vnd.sum(lines.stream().map(PayerLine::amount).toList());
    }

    private static HouseholdPayment of(HouseholdPayment household, List<Insured> members) {
        return new HouseholdPayment(household.paymentDate(), household.method(), null, household.startMonth(), members, household.policies(),
                household.permanentResident(), household.donorAmount());
    }

    @Provide
    Arbitrary<Method> methods() {
        return Arbitraries.of(Method.MONTHS_3, Method.MONTHS_6, Method.MONTHS_12);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return between(LocalDate.of(2015, 1, 1));
    }

    private static Arbitrary<LocalDate> between(LocalDate first) {
        return Arbitraries.longs().between(first.toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<HouseholdPayment> households() {
        var groups = Arbitraries.of(SupportGroup.values()).map(SupportGroup::group).set().ofMaxSize(2);
        var member = Combinators.combine(groups, Arbitraries.integers().between(1, 3), between(LocalDate.of(2018, 1, 1)).injectNull(0.3))
                .as((codes, months, since) -> new Insured("", null, codes, since == null ? Map.of()
                        : codes.stream().collect(Collectors.toMap(group -> group, _ -> since)), months, null));
        var percent = Arbitraries.integers().between(0, 100);
        return Combinators.combine(between(LocalDate.of(2018, 12, 1)), methods(), member.list().ofMinSize(1).ofMaxSize(8), percent)
                .as((day, method, members, share) -> new HouseholdPayment(day, method, null, null, inOrder(members), province(share), null, Vnd.ZERO));
    }

    private static List<Insured> inOrder(List<Insured> members) {
        var inOrder = new ArrayList<Insured>();
        for (var member : members) {
            inOrder.add(new Insured("members." + inOrder.size() + ".", inOrder.size() + 1, member.groups(), member.since(), member.months(), null));
        }
        return inOrder;
    }

    private static LocalPolicies province(int percent) {
        var supplement = new Supplement("any", Payer.PROVINCE, null, SupportGroup.STUDENT.group(), null, new Worth.Percent(BigDecimal.valueOf(percent)),
                Conditions.NONE, null, "any");
        return new LocalPolicies(List.of(supplement), Set.of(new Group("STUDENT")));
    }
}
