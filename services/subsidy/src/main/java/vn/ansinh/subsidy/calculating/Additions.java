package vn.ansinh.subsidy.calculating;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.LocalPolicies;

/**
 * What is added to the State's support of a payment.
 *
 * @param policies          those that hold for the person on the payment date
 * @param since             the day on which a group was recognised, where it is told
 * @param permanentResident null if not told
 * @param monthsUsed        months of life already supported, by local policy
 * @param donorAmount       a sum that somebody gives
 */
public record Additions(
        LocalPolicies policies, Map<Group, LocalDate> since, @Nullable Boolean permanentResident, Map<String, Integer> monthsUsed, Vnd donorAmount) {

    public static final Additions NONE = new Additions(LocalPolicies.NONE, Map.of(), null, Map.of(), Vnd.ZERO);
}
