package vn.ansinh.subsidy.insuring;

import java.util.Arrays;
import java.util.Optional;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.subsidy.rules.Rule;

/** Groups for which the State pays a part of health insurance (rule book 7.3), in the order that decides between equal amounts. */
enum SupportGroup {
    NEAR_POOR_IN_POOR_COMMUNE(Rule.HEALTH_SUPPORT_NEAR_POOR_IN_POOR_COMMUNE, "hộ cận nghèo ở xã nghèo", "near-poor household in a poor commune"),
    NEAR_POOR(Rule.HEALTH_SUPPORT_NEAR_POOR, "hộ cận nghèo", "near-poor household"),
    /** Months count from the change of the commune, but not before the support began (communes of Decision 861/QĐ-TTg). */
    LEFT_REGION(Rule.HEALTH_SUPPORT_LEFT_REGION, "người dân tộc thiểu số ở xã không còn thuộc vùng khó khăn",
            "minority in a commune that is no longer difficult"),
    TRAFFICKED(Rule.HEALTH_SUPPORT_TRAFFICKED, "nạn nhân bị mua bán", "victim of trafficking"),
    STUDENT(Rule.HEALTH_SUPPORT_STUDENT, "học sinh, sinh viên", "pupil or student"),
    GRASSROOTS(Rule.HEALTH_SUPPORT_GRASSROOTS, "lực lượng ở cơ sở", "grassroots force"),
    AVERAGE_FARM(Rule.HEALTH_SUPPORT_AVERAGE_FARM, "hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
            "farming, forestry, fishery or salt household of average living standard");

    private final Group group = new Group(name());
    private final Rule percent;
    private final BilingualText text;

    SupportGroup(Rule percent, String vi, String en) {
        this.percent = percent;
        this.text = new BilingualText(vi, en);
    }

    static Optional<SupportGroup> of(Group group) {
        return Arrays.stream(values()).filter(one -> one.group.equals(group)).findFirst();
    }

    Group group() {
        return group;
    }

    Rule percent() {
        return percent;
    }

    BilingualText text() {
        return text;
    }
}
