package vn.ansinh.subsidy.simulating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.ansinh.subsidy.rules.RuleSet;

/** What the law fixes, by era, by era and plan, by era and set of groups. An era is a time without change; era 0 is the time before the rules. */
final class Tables {

    /** Places in the facts of an era. */
    static final int FLOOR = 0;
    static final int CEILING = 1;
    static final int DIVISOR = 2;
    static final int MONTH_LIMIT = 3;
    static final int FACTS = 4;

    private static final int DAYS = Short.MAX_VALUE + 1;
    private static final int MOST_ERAS = 256;

    /** By day as an unsigned number: days before the rules lie in the upper half. */
    final byte[] eras = new byte[2 * DAYS];
    final long[] facts;
    /** Factor of the income; 0 where the payment is refused or has to take the exact path. */
    final long[] gross;
    /** Factor of the supported months; -1 where the payment is refused or has to take the exact path. */
    final long[] support;
    /** What stands against a plan, as codes of {@link Refusal}. */
    final byte[] refusals;

    /** @throws IllegalArgumentException if the rule set has values that do not fit */
    Tables(RuleSet rules) {
        var distinct = number(rules);
        int count = distinct.size() + 1;
        facts = new long[count * FACTS];
        gross = new long[count * Plan.COUNT];
        support = new long[count * PaymentColumns.GROUP_SETS];
        refusals = new byte[count * Plan.COUNT];
        refuse(0, Refusal.DATE_OUTSIDE_RULES);
        for (int number = 1; number < count; number++) {
            fill(number, distinct.get(number - 1));
        }
    }

    /** Gives each day the number of its era; the eras, beginning with number 1. */
    private List<Era> number(RuleSet rules) {
        var distinct = new ArrayList<Era>();
        rules.days().forEach((from, day) -> {
            Arrays.fill(eras, Math.min(daysTo(from), DAYS), DAYS, (byte) numberOf(new Era(day), distinct));
        });
        if (distinct.size() >= MOST_ERAS) {
            throw new IllegalArgumentException("more than " + MOST_ERAS + " eras");
        }
        return distinct;
    }

    private static int numberOf(Era era, List<Era> distinct) {
        for (int i = 0; i < distinct.size(); i++) {
            if (distinct.get(i).isLike(era)) {
                return i + 1;
            }
        }
        distinct.add(era);
        return distinct.size();
    }

    private static int daysTo(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - RuleSet.FIRST_DAY.toEpochDay());
    }

    private void refuse(int number, Refusal refusal) {
        Arrays.fill(refusals, number * Plan.COUNT, (number + 1) * Plan.COUNT, refusal.code());
    }

    private void fill(int number, Era era) {
        if (era.isUnknown()) {
            refuse(number, Refusal.PARAMETER_UNKNOWN);
            return;
        }
        era.check();
        facts[number * FACTS + FLOOR] = era.floor();
        facts[number * FACTS + CEILING] = era.ceiling();
        facts[number * FACTS + DIVISOR] = Divisor.of(era.unit());
        facts[number * FACTS + MONTH_LIMIT] = era.monthLimit();
        for (int plan = 0; plan < Plan.COUNT; plan++) {
            var refusal = era.refusal(plan);
            refusals[number * Plan.COUNT + plan] = refusal.code();
            gross[number * Plan.COUNT + plan] = refusal == Refusal.NONE ? era.gross(plan) : 0;
        }
        for (int groups = 0; groups < PaymentColumns.GROUP_SETS; groups++) {
            support[number * PaymentColumns.GROUP_SETS + groups] = PaymentColumns.isUnknown(groups) ? -1 : era.support(groups);
        }
    }
}
