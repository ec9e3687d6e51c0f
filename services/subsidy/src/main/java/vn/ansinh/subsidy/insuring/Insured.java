package vn.ansinh.subsidy.insuring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;

/**
 * One member of a household.
 *
 * @param place   where the input speaks of this member, for problems: empty, or for example {@code members.0.}
 * @param order   the rung of the ladder; may be missing for a supported member, who is not counted
 * @param groups  recognised on the payment date
 * @param since   the day on which a group was recognised, where it is told
 * @param months  null for the whole period, or up to {@code endDate}
 * @param endDate last day insured, by which a household brings its members to a common end; null for the end of the months
 */
public record Insured(
        String place, @Nullable Integer order, Set<Group> groups, Map<Group, LocalDate> since, @Nullable Integer months, @Nullable LocalDate endDate) {

    String field(String name) {
        return place + name;
    }
}
