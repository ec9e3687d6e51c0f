package vn.ansinh.subsidy.simulating;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Calculator;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * The amounts of many payments by one rule set, equal to those of explained decisions: the law is resolved into tables once, then a payment is a few
 * look-ups and two multiplications of whole numbers. Payments whose factors are not proven exact take the path of the decisions.
 */
public final class ColumnarCalculator {

    private static final int BLOCK = 4096;
    private static final int[] MONTHS = months();

    private final Calculator exact;
    private final Tables tables;

    /** @throws IllegalArgumentException if the rule set has values that do not fit the columns */
    public ColumnarCalculator(RuleSet rules, Calculator exact) {
        this.exact = exact;
        this.tables = new Tables(rules);
    }

    public void calculate(PaymentColumns payments, AmountColumns amounts) {
        calculate(payments, 0, payments.size(), amounts);
    }

    /**
     * The payments from one place to before another, into the same places.
     *
     * @throws IndexOutOfBoundsException if the columns have no such places
     */
    public void calculate(PaymentColumns payments, int from, int to, AmountColumns amounts) {
        Objects.checkFromToIndex(from, to, payments.size());
        Objects.checkFromToIndex(from, to, amounts.size());
        for (int begin = from; begin < to; begin += BLOCK) {
            int end = Math.min(to, begin + BLOCK);
            if (amounts(payments, begin, end, amounts)) {
                refuse(payments, begin, end, amounts);
            }
        }
    }

    /**
     * Without a branch that depends on the payments: what is refused or has to take the exact path is only marked.
     *
     * @return whether anything is marked
     */
    private boolean amounts(PaymentColumns payments, int from, int to, AmountColumns amounts) {
        var day = payments.day();
        var income = payments.income();
        var plan = payments.plan();
        var groups = payments.groups();
        var used = payments.used();
        var gross = amounts.gross();
        var state = amounts.state();
        var own = amounts.own();
        var refusal = amounts.refusal();
        var eras = tables.eras;
        var facts = tables.facts;
        var grossFactors = tables.gross;
        var supportFactors = tables.support;
        long marked = 0;
        for (int i = from; i < to; i++) {
            int era = Byte.toUnsignedInt(eras[Short.toUnsignedInt(day[i])]);
            int fact = era * Tables.FACTS;
            int amount = income[i];
            long factor = grossFactors[era * Plan.COUNT + plan[i]];
            long monthly = supportFactors[era * PaymentColumns.GROUP_SETS + groups[i]];
            long mark = amount - facts[fact + Tables.FLOOR] | facts[fact + Tables.CEILING] - amount | factor - 1 | monthly
                    | Divisor.signOfRest(facts[fact + Tables.DIVISOR], amount);
            int left = Math.max(0, (int) facts[fact + Tables.MONTH_LIMIT] - used[i]);
            long due = Scale.rounded(amount, factor, Era.GROSS_BITS);
            long paid = Math.min(due, Scale.rounded(Math.min(MONTHS[plan[i]], left), monthly, Era.SUPPORT_BITS));
            gross[i] = due;
            state[i] = paid;
            own[i] = due - paid;
            refusal[i] = (byte) (mark >> Long.SIZE - 1);
            marked |= mark;
        }
        return marked < 0;
    }

    private void refuse(PaymentColumns payments, int from, int to, AmountColumns amounts) {
        for (int i = from; i < to; i++) {
            if (amounts.refusal()[i] != 0) {
                exceptional(payments, i, amounts);
            }
        }
    }

    private void exceptional(PaymentColumns payments, int at, AmountColumns amounts) {
        var refusal = refusal(payments, at);
        amounts.refusal()[at] = refusal.code();
        if (refusal == Refusal.NONE) {
            exact(payments, at, amounts);
        } else {
            amounts.gross()[at] = 0;
            amounts.state()[at] = 0;
            amounts.own()[at] = 0;
        }
    }

    /** The first that is told. */
    private Refusal refusal(PaymentColumns payments, int at) {
        int era = Byte.toUnsignedInt(tables.eras[Short.toUnsignedInt(payments.day()[at])]);
        int income = payments.income()[at];
        var ofPlan = Refusal.of(tables.refusals[era * Plan.COUNT + payments.plan()[at]]);
        if (ofPlan != Refusal.NONE && ofPlan.compareTo(Refusal.INCOME_BELOW_FLOOR) < 0) {
            return ofPlan;
        }
        if (income < tables.facts[era * Tables.FACTS + Tables.FLOOR]) {
            return Refusal.INCOME_BELOW_FLOOR;
        }
        if (income > tables.facts[era * Tables.FACTS + Tables.CEILING]) {
            return Refusal.INCOME_ABOVE_CEILING;
        }
        if (!Divisor.divides(tables.facts[era * Tables.FACTS + Tables.DIVISOR], income)) {
            return Refusal.INCOME_NOT_IN_THOUSANDS;
        }
        return ofPlan != Refusal.MONTHS_OUTSIDE_METHOD && PaymentColumns.isUnknown(payments.groups()[at]) ? Refusal.GROUP_UNKNOWN : ofPlan;
    }

    private void exact(PaymentColumns payments, int at, AmountColumns amounts) {
        int plan = payments.plan()[at];
        var payment = new Payment(RuleSet.FIRST_DAY.plusDays(payments.day()[at]), Vnd.of(payments.income()[at]), Plan.method(plan), Plan.months(plan), null,
                PaymentColumns.groups(payments.groups()[at]), payments.used()[at], null, null, null, Set.of(), null, Purpose.ESTIMATE);
        switch (exact.calculate(payment, Detail.AMOUNTS)) {
            case Outcome.Calculated(var calculation) -> {
                amounts.gross()[at] = calculation.gross().amount();
                amounts.own()[at] = calculation.participantPays().amount();
                amounts.state()[at] = amounts.gross()[at] - amounts.own()[at];
            }
            case Outcome.Refused(var problem) -> throw new IllegalStateException("refused only here: " + problem);
        }
    }

    private static int[] months() {
        var months = new int[Plan.COUNT];
        Arrays.setAll(months, Plan::months);
        return months;
    }
}
