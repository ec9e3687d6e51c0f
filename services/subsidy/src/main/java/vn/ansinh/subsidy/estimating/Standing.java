package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * What a career comes to on the day of a benefit.
 *
 * @param adjustedSum Σ(income × coefficient)
 */
record Standing(RuleSet ruleSet, LocalDate day, DayRules rules, Career career, Coefficients coefficients, Fraction adjustedSum) {

    static Standing of(RuleSet rules, LocalDate day, Career career, LocalDate today) {
        var coefficients = Coefficients.on(rules, day, today);
        return new Standing(rules, day, rules.on(day), career, coefficients, career.sum(paid -> coefficient(coefficients, paid)));
    }

    int months() {
        return career.count();
    }

    BigDecimal years() {
        return Years.of(rules, months());
    }

    /** Over all months; nothing if there are none. */
    Fraction average() {
        return career.isEmpty() ? Fraction.ZERO : adjustedSum.dividedBy(months());
    }

    /** 1 for missing months and for sums that are adjusted already. */
    BigDecimal coefficient(PaidMonth paid) {
        return coefficient(coefficients, paid);
    }

    /** What was paid into the scheme, support included, in the money of its day. */
    Fraction contributed() {
        var rate = ruleSet.parameter(Rule.CONTRIBUTION_RATE);
        return career.sum(paid -> rate.numberOnOrFirst(paid.month().atDay(1)).movePointLeft(2));
    }

    /**
     * Years × multiple of the years' time (1.5 before 2014, 2 from 2014 on), in averages. Odd months of an earlier time are counted with the later one.
     */
    BigDecimal averages() {
        var multiples = Years.byNumber(rules, Rule.LUMP_SUM_MULTIPLES);
        var months = new TreeMap<Integer, Integer>();
        for (var paid : career.months()) {
            var key = multiples.floorKey(paid.month().getYear());
            months.merge(key == null ? multiples.firstKey() : key, 1, Integer::sum);
        }
        var sum = BigDecimal.ZERO;
        int carried = 0;
        for (var time : months.entrySet()) {
            int count = time.getValue() + carried;
            boolean last = time.getKey().equals(months.lastKey());
            carried = last ? 0 : count % 12;
            var years = last ? Years.of(rules, count) : BigDecimal.valueOf(count / 12);
            sum = sum.add(years.multiply(multiples.get(time.getKey())));
        }
        return sum;
    }

    private static BigDecimal coefficient(Coefficients coefficients, PaidMonth paid) {
        return paid.isAdjusted() ? coefficients.of(paid.month().getYear()) : BigDecimal.ONE;
    }
}
