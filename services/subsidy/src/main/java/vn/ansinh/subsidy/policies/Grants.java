package vn.ansinh.subsidy.policies;

import java.util.List;

/**
 * What local policies give a person.
 *
 * @param granted in the order of the payers; of each the highest first, then those that are added to it
 * @param denied  supplements for a group of the person that are not given
 */
public record Grants(List<Grant> granted, List<Denied> denied) {

    public static final Grants NONE = new Grants(List.of(), List.of());
}
