package vn.ansinh.subsidy.policies;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;

/**
 * What a policy asks for beside the group.
 *
 * @param permanentResidentsOnly whether the person must have permanent residence (thường trú) there
 * @param maxMonths              most months of a life by this policy, in place of the months the State supports; null for none of its own
 * @param monthsFromRecognition  months counted from the day on which the group was recognised, in place of those of the State; null for none
 */
public record Conditions(
        Set<Method> excludedMethods, boolean permanentResidentsOnly, @Nullable Integer maxMonths, @Nullable Integer monthsFromRecognition) {

    public static final Conditions NONE = new Conditions(Set.of(), false, null, null);

    boolean hasOwnMonths() {
        return maxMonths != null || monthsFromRecognition != null;
    }
}
