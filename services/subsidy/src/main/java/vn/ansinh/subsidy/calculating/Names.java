package vn.ansinh.subsidy.calculating;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Group;

/** Groups as an officer reads them aloud. */
final class Names {

    private static final Map<Group, BilingualText> GROUPS = Map.of(
            Group.POOR, new BilingualText("hộ nghèo", "poor household"),
            Group.ISLAND, new BilingualText("người ở xã đảo, đặc khu", "resident of an island commune or special zone"),
            Group.NEAR_POOR, new BilingualText("hộ cận nghèo", "near-poor household"),
            Group.ETHNIC, new BilingualText("người dân tộc thiểu số", "ethnic minority"),
            Group.OTHER, new BilingualText("đối tượng khác", "other people"));

    private Names() {
    }

    /** @param own the name that a local policy gives its group */
    static BilingualText of(Group group, @Nullable BilingualText own) {
        return own == null ? GROUPS.getOrDefault(group, new BilingualText("nhóm " + group, "group " + group)) : own;
    }
}
