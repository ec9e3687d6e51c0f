package vn.ansinh.subsidy.policies;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;

/**
 * Who is supported, as far as local policies ask.
 *
 * @param groups            groups valid on the payment date
 * @param since             the day on which a group was recognised, where it is told
 * @param permanentResident null if not told
 * @param monthsUsed        months of a life already supported, by policy
 */
public record Recipient(Set<Group> groups, Map<Group, LocalDate> since, @Nullable Boolean permanentResident, Map<String, Integer> monthsUsed) {

    boolean isOf(Group group) {
        return group.equals(Group.OTHER) || groups.contains(group);
    }
}
