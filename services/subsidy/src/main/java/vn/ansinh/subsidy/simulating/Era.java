package vn.ansinh.subsidy.simulating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.FactorSum;
import vn.ansinh.subsidy.rules.Rounding;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.Value;

/** The values of a time in which the rules for contributions and support do not change, as the tables need them. */
final class Era {

    /** Bits after the point of the gross for one đồng of income, which is below 128. */
    static final int GROSS_BITS = 56;
    /** Bits after the point of the support of one month, which is below 8 million đồng. */
    static final int SUPPORT_BITS = 40;

    /** The poor, islands, the near poor, ethnic minorities; in the order of the bits. */
    private static final List<Rule> GROUPS = List.of(Rule.SUPPORT_POOR, Rule.SUPPORT_ISLAND, Rule.SUPPORT_NEAR_POOR, Rule.SUPPORT_ETHNIC);

    private static final List<Rule> READ = Stream.concat(GROUPS.stream(), Stream.of(Rule.SUPPORT_OTHER, Rule.SUPPORTED_MONTHS_LIMIT, Rule.POVERTY_LINE,
            Rule.BASE_SALARY, Rule.INCOME_CEILING_MULTIPLE, Rule.INCOME_UNIT, Rule.CONTRIBUTION_RATE, Rule.PAYMENT_METHODS, Rule.ADVANCE_MONTHS,
            Rule.MISSING_MONTHS_LIMIT, Rule.FUND_RETURN, Rule.CONTRIBUTION_ROUNDING)).toList();

    private final DayRules rules;
    private final boolean unknown;
    private final List<Value> values;

    Era(DayRules rules) {
        this.rules = rules;
        this.unknown = Rule.of(Rule.Topic.CONTRIBUTIONS).stream().anyMatch(rule -> rule != Rule.FUND_RETURN && rules.unknown().contains(rule));
        this.values = READ.stream().map(rules::value).toList();
    }

    /** Whether a value is missing that every calculation needs. */
    boolean isUnknown() {
        return unknown;
    }

    boolean isLike(Era other) {
        return unknown == other.unknown && values.equals(other.values);
    }

    int floor() {
        return Math.toIntExact(rules.whole(Rule.POVERTY_LINE));
    }

    int ceiling() {
        return Math.toIntExact(Math.multiplyExact(rules.whole(Rule.BASE_SALARY), rules.whole(Rule.INCOME_CEILING_MULTIPLE)));
    }

    int unit() {
        return Math.toIntExact(rules.whole(Rule.INCOME_UNIT));
    }

    int monthLimit() {
        return Math.toIntExact(rules.whole(Rule.SUPPORTED_MONTHS_LIMIT));
    }

    /** What stands against a plan but the income; {@link Refusal#NONE} if nothing. */
    Refusal refusal(int plan) {
        var method = Plan.method(plan);
        if (!rules.codes(Rule.PAYMENT_METHODS).contains(method.name())) {
            return Refusal.METHOD_NOT_OFFERED;
        }
        if (!takes(method, Plan.months(plan))) {
            return Refusal.MONTHS_OUTSIDE_METHOD;
        }
        return method.fixedMonths().isEmpty() && rules.unknown().contains(Rule.FUND_RETURN) ? Refusal.RETURN_UNKNOWN : Refusal.NONE;
    }

    private boolean takes(Method method, int months) {
        return switch (method) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 -> months > 0;
            case ADVANCE -> rules.numbers(Rule.ADVANCE_MONTHS).stream().anyMatch(number -> number.intValueExact() == months);
            case MISSING -> months >= 1 && months <= rules.whole(Rule.MISSING_MONTHS_LIMIT);
        };
    }

    /** @throws IllegalArgumentException if more months may be paid at once than a plan has numbers for */
    void check() {
        var longest = new ArrayList<>(rules.numbers(Rule.ADVANCE_MONTHS));
        longest.add(rules.number(Rule.MISSING_MONTHS_LIMIT));
        if (longest.stream().anyMatch(months -> months.intValueExact() > Plan.LONGEST)) {
            throw new IllegalArgumentException("more than " + Plan.LONGEST + " months at once");
        }
    }

    /** The proven factor of the income; 0 where the exact path has to be taken. */
    long gross(int plan) {
        return isRoundedEachMonth(Plan.method(plan)) ? 0 : Scale.proven(grossFactor(Plan.method(plan), Plan.months(plan)), GROSS_BITS, unit(), ceiling() / unit()).orElse(0);
    }

    private boolean isRoundedEachMonth(Method method) {
        return method.fixedMonths().isEmpty() && rules.rounding() == Rounding.EACH_MONTH;
    }

    private Fraction grossFactor(Method method, int months) {
        var rate = rules.number(Rule.CONTRIBUTION_RATE).movePointLeft(2);
        return switch (method) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 -> fraction(rate.multiply(BigDecimal.valueOf(months)));
            case ADVANCE -> weighted(rate, rules.monthsAhead(months));
            case MISSING -> weighted(rate, rules.missingMonths(months));
        };
    }

    /** The proven factor of the supported months; -1 where the exact path has to be taken. */
    long support(int groups) {
        var highest = rules.number(Rule.SUPPORT_OTHER);
        for (int place = 0; place < GROUPS.size(); place++) {
            if ((groups & 1 << place) != 0 && !rules.isAbsent(GROUPS.get(place))) {
                highest = highest.max(rules.number(GROUPS.get(place)));
            }
        }
        var monthly = rules.number(Rule.POVERTY_LINE).multiply(rules.number(Rule.CONTRIBUTION_RATE)).multiply(highest).movePointLeft(4);
        return Scale.proven(fraction(monthly), SUPPORT_BITS, 1, Plan.LONGEST).orElse(-1);
    }

    private static Fraction weighted(BigDecimal monthly, FactorSum sum) {
        var plain = fraction(monthly);
        return new Fraction(plain.over().multiply(sum.numerator()), plain.under().multiply(sum.denominator()));
    }

    private static Fraction fraction(BigDecimal number) {
        return number.scale() < 0 ? fraction(number.setScale(0)) : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }
}
