package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * What the State paid for the months of a career: M of Decree 159/2025/NĐ-CP Art. 9, each month {@code 0.22 × CN × k} as if paid monthly where nobody told
 * the amount, for the first supported months of the life.
 */
record Support(RuleSet rules, LocalDate today) {

    private static final Map<Group, Rule> PERCENT = Map.of(Group.POOR, Rule.SUPPORT_POOR, Group.ISLAND, Rule.SUPPORT_ISLAND,
            Group.NEAR_POOR, Rule.SUPPORT_NEAR_POOR, Group.ETHNIC, Rule.SUPPORT_ETHNIC, Group.OTHER, Rule.SUPPORT_OTHER);

    Vnd of(Career career, DayRules onDay) {
        long left = onDay.whole(Rule.SUPPORTED_MONTHS_LIMIT);
        var workedOut = BigDecimal.ZERO;
        var told = Fraction.ZERO;
        for (var paid : career.months()) {
            var part = paid.supportTold();
            if (part != null) {
                told = told.plus(part);
                left -= part.isZero() ? 0 : 1;
            } else if (paid.isVoluntary() && left > 0) {
                var month = ofMonth(paid);
                workedOut = workedOut.add(month);
                left -= month.signum();
            }
        }
        return told.plus(Fraction.of(workedOut)).rounded();
    }

    private BigDecimal ofMonth(PaidMonth paid) {
        if (!isInRules(paid)) {
            return BigDecimal.ZERO;
        }
        var day = on(paid);
        return day.number(Rule.CONTRIBUTION_RATE).multiply(day.number(Rule.POVERTY_LINE)).multiply(percent(day, paid.group())).movePointLeft(4);
    }

    private static boolean isInRules(PaidMonth paid) {
        return !paid.month().atDay(1).isBefore(RuleSet.FIRST_DAY);
    }

    /** Months to come count with today's line where theirs is not known yet. */
    private DayRules on(PaidMonth paid) {
        var first = paid.month().atDay(1);
        var day = rules.on(first);
        return first.isAfter(today) && day.unknown().contains(Rule.POVERTY_LINE) ? rules.on(today) : day;
    }

    /** The group's percentage or that of everybody else, whichever is higher; a dash counts as everybody else. */
    private static BigDecimal percent(DayRules day, Group group) {
        var other = day.number(Rule.SUPPORT_OTHER);
        var rule = PERCENT.get(group);
        return day.isAbsent(rule) ? other : day.number(rule).max(other);
    }
}
