package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.calculating.Assertions.calculated;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.Rule;

/** Rule book 6.1. */
class CalculatorProperties {

    private static final Set<Method> WITH_RETURN = Set.of(Method.ADVANCE, Method.MISSING);

    @Property
    void partsAddUpAndAreNeverNegative(@ForAll("payments") Payments.Some payment) {
        var calculation = calculated(payment);
        var support = Vnd.sum(calculation.lines().stream().map(PayerLine::amount).toList());

        assertThat(support.plus(calculation.participantPays())).isEqualTo(calculation.gross());
        assertThat(calculation.lines()).allMatch(line -> !line.amount().isNegative());
        assertThat(calculation.participantPays().isNegative()).isFalse();
    }

    @Property
    void withoutItsTraceACalculationIsTheSame(@ForAll("payments") Payments.Some payment) {
        var explained = calculated(payment);
        var amounts = new Calculation(explained.gross(), explained.lines(), explained.participantPays(), explained.group(), explained.months(),
                explained.payBy(), explained.members(), explained.warnings(), List.of(), explained.ruleSet());

        assertThat(Payments.CALCULATOR.calculate(payment.payment(), Detail.AMOUNTS)).isEqualTo(new Outcome.Calculated(amounts));
    }

    @Property
    void supportDoesNotDependOnIncome(@ForAll("payments") Payments.Some payment) {
        var p = payment.payment();
        var floor = Payments.RULES.on(p.paymentDate()).whole(Rule.POVERTY_LINE);
        var poorest = calculated(payment(p, Vnd.of(floor)));

        assertThat(poorest.lines()).isEqualTo(calculated(payment).lines());
    }

    @Property
    void totalIsLinearInIncome(@ForAll("payments") Payments.Some payment) {
        var p = payment.payment();
        var gross = calculated(payment).gross().amount();
        var floor = Payments.RULES.on(p.paymentDate()).whole(Rule.POVERTY_LINE);
        var least = calculated(payment(p, Vnd.of(floor))).gross().amount();
        double ratio = (double) p.income().amount() / floor;

        assertThat(Math.abs(gross - least * ratio)).isLessThanOrEqualTo(1 + ratio);
    }

    @Property
    void periodsAreMultiplesOfTheMonth(@ForAll("payments") Payments.Some payment, @ForAll("periodic") Method method) {
        var month = calculated(payment.by(Method.MONTHLY, null)).gross();

        assertThat(calculated(payment.by(method, null)).gross()).isEqualTo(month.times(method.fixedMonths().orElseThrow()));
    }

    @Property
    void yearsAheadAreCheaperAndMissingYearsDearerThanMonthByMonth(@ForAll("payments") Payments.Some payment) {
        Assume.that(WITH_RETURN.contains(payment.payment().method()));
        var month = calculated(payment.by(Method.MONTHLY, null)).gross();
        var plain = month.times(payment.payment().count());
        var gross = calculated(payment).gross();

        assertThat(payment.payment().method() == Method.ADVANCE ? gross.compareTo(plain) < 0 : gross.compareTo(plain) > 0).isTrue();
    }

    @Property
    void moreMonthsCostMore(@ForAll("payments") Payments.Some payment, @ForAll @IntRange(min = 2, max = 4) int years,
            @ForAll @IntRange(min = 1, max = 59) int missing) {
        Assume.that(WITH_RETURN.contains(payment.payment().method()));

        assertThat(calculated(payment.by(Method.ADVANCE, 12 * years)).gross()).isLessThan(calculated(payment.by(Method.ADVANCE, 12 * years + 12)).gross());
        assertThat(calculated(payment.by(Method.MISSING, missing)).gross()).isLessThan(calculated(payment.by(Method.MISSING, missing + 1)).gross());
    }

    @Property
    void equalsTheFractionWrittenOutTermByTerm(@ForAll("payments") Payments.Some payment) {
        Assume.that(WITH_RETURN.contains(payment.payment().method()));
        var p = payment.payment();
        var rate = Payments.RULES.on(p.paymentDate()).number(Rule.FUND_RETURN).movePointLeft(2);
        var unit = BigInteger.TEN.pow(rate.scale());
        var grown = unit.add(rate.unscaledValue());
        var sum = new Fraction(BigInteger.ZERO, BigInteger.ONE);
        for (int i = 1; i <= p.count(); i++) {
            sum = sum.plus(p.method() == Method.ADVANCE ? new Fraction(unit.pow(i - 1), grown.pow(i - 1)) : new Fraction(grown.pow(i), unit.pow(i)));
        }
        var exact = sum.times(BigInteger.valueOf(p.income().amount() * 22), BigInteger.valueOf(100));

        assertThat(calculated(payment).gross().amount()).isEqualTo(exact.roundedHalfUp());
    }

    @Property
    void aParameterDateChangesOnlyWhatItNames(@ForAll("groups") Set<Group> groups) {
        var before = calculated(groups(Payments.monthly("2025-06-30", 1_500_000), groups));
        var after = calculated(groups(Payments.monthly("2025-07-01", 1_500_000), groups));

        assertThat(after.gross()).isEqualTo(before.gross());
        assertThat(total(after)).isGreaterThanOrEqualTo(total(before));
        assertThat(calculated(groups(Payments.monthly("2026-06-30", 1_500_000), groups)).lines())
                .isEqualTo(calculated(groups(Payments.monthly("2026-07-01", 1_500_000), groups)).lines());
    }

    private static Vnd total(Calculation calculation) {
        return Vnd.sum(calculation.lines().stream().map(PayerLine::amount).toList());
    }

    private static Payments.Some payment(Payment p, Vnd income) {
        return new Payments.Some(new Payment(p.paymentDate(), income, p.method(), p.months(), p.startMonth(), p.groups(), p.supportedMonthsUsed(),
                p.monthsPaidBefore(), p.birthDate(), p.sex(), p.statuses(), p.current(), p.additions(), p.purpose()));
    }

    private static Payments.Some groups(Payments.Some payment, Set<Group> groups) {
        return payment.of(groups.stream().map(Group::code).toArray(String[]::new));
    }

    @Provide
    Arbitrary<Method> periodic() {
        return Arbitraries.of(Method.MONTHS_3, Method.MONTHS_6, Method.MONTHS_12);
    }

    @Provide
    Arbitrary<Set<Group>> groups() {
        return Arbitraries.of(Group.OF_THE_STATE).set();
    }

    @Provide
    Arbitrary<Payments.Some> payments() {
        var anyDay = Arbitraries.longs().between(LocalDate.of(2016, 1, 1).toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
        var dayWithReturn = anyDay.filter(day -> Payments.RULES.on(day).unknown(Rule.FUND_RETURN).isEmpty());
        var used = Arbitraries.integers().between(0, 140);
        var fixed = Arbitraries.of(Method.MONTHLY, Method.MONTHS_3, Method.MONTHS_6, Method.MONTHS_12);
        var plain = Combinators.combine(anyDay, Arbitraries.doubles().between(0, 1), fixed, groups(), used)
                .as((day, share, method, groups, months) -> some(day, share, method, null, groups, months));
        var ahead = Combinators.combine(dayWithReturn, Arbitraries.doubles().between(0, 1), Arbitraries.of(24, 36, 48, 60), groups(), used)
                .as((day, share, count, groups, months) -> some(day, share, Method.ADVANCE, count, groups, months));
        var missing = Combinators.combine(dayWithReturn, Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(1, 60), groups(), used)
                .as((day, share, count, groups, months) -> some(day, share, Method.MISSING, count, groups, months));
        return Arbitraries.oneOf(plain, ahead, missing);
    }

    private static Payments.Some some(LocalDate day, double share, Method method, Integer months, Set<Group> groups, int used) {
        var rules = Payments.RULES.on(day);
        long floor = rules.whole(Rule.POVERTY_LINE);
        long ceiling = rules.whole(Rule.BASE_SALARY) * rules.whole(Rule.INCOME_CEILING_MULTIPLE);
        long income = floor + (long) ((ceiling - floor) / 1000 * share) * 1000;
        return groups(Payments.monthly(day.toString(), income), groups).by(method, months).afterSupportedMonths(used);
    }

    /** Slow, plain and independent of the engine. */
    private record Fraction(BigInteger over, BigInteger under) {

        Fraction plus(Fraction other) {
            return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under)).reduced();
        }

        Fraction times(BigInteger factor, BigInteger divisor) {
            return new Fraction(over.multiply(factor), under.multiply(divisor));
        }

        long roundedHalfUp() {
            return over.multiply(BigInteger.TWO).add(under).divide(under.multiply(BigInteger.TWO)).longValueExact();
        }

        private Fraction reduced() {
            var divisor = over.gcd(under);
            return new Fraction(over.divide(divisor), under.divide(divisor));
        }
    }
}
