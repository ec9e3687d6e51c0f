package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.subsidy.explaining.Figure;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/**
 * What the State gives a group on a day.
 *
 * @param percent of the contribution on the poverty line
 * @param monthly the exact amount of a month
 * @param step    the sentence on the group
 */
record GroupSupport(Group group, BigDecimal percent, Figure percentText, BigDecimal monthly, String clause, TraceStep step) {

    private static final SequencedMap<Group, Rule> RULES = new LinkedHashMap<>();

    static {
        RULES.put(Group.POOR, Rule.SUPPORT_POOR);
        RULES.put(Group.ISLAND, Rule.SUPPORT_ISLAND);
        RULES.put(Group.NEAR_POOR, Rule.SUPPORT_NEAR_POOR);
        RULES.put(Group.ETHNIC, Rule.SUPPORT_ETHNIC);
        RULES.put(Group.OTHER, Rule.SUPPORT_OTHER);
    }

    /** The groups of a day, the highest percentage first, equal ones in their order; a group with a dash counts as other and is left out. */
    static List<GroupSupport> of(DayRules rules) {
        var monthly = rules.number(Rule.POVERTY_LINE).multiply(rules.number(Rule.CONTRIBUTION_RATE)).movePointLeft(2);
        var groups = new ArrayList<GroupSupport>();
        for (var entry : RULES.entrySet()) {
            if (!rules.isAbsent(entry.getValue())) {
                groups.add(of(entry, rules, monthly));
            }
        }
        groups.sort(Comparator.comparing(GroupSupport::percent).reversed());
        return List.copyOf(groups);
    }

    private static GroupSupport of(Map.Entry<Group, Rule> entry, DayRules rules, BigDecimal contribution) {
        var percent = rules.number(entry.getValue());
        var text = Figure.of(percent);
        var clause = rules.clause(entry.getValue());
        var name = Names.of(entry.getKey(), null);
        return new GroupSupport(entry.getKey(), percent, text, contribution.multiply(percent).movePointLeft(2), clause,
                new TraceStep("group", clause, Operands.of("group", entry.getKey().code(), "percent", text.plain()), new BilingualText(
                "Nhóm có mức hỗ trợ cao nhất: " + name.vi() + ", Nhà nước hỗ trợ " + text.vi() + "%.",
                "Group with the highest support: " + name.en() + ", the State supports " + text.en() + "%.")));
    }

    /** Whether somebody of these groups is supported so; everybody counts as other. */
    boolean fits(Set<Group> groups) {
        return group == Group.OTHER || groups.contains(group);
    }
}
