package vn.ansinh.subsidy.insuring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.LocalPolicies;

/**
 * A payment of household health insurance (BHYT hộ gia đình) that somebody thinks of.
 *
 * @param months            null where the method says it
 * @param startMonth        null for the month of payment
 * @param members           at least one, in the order asked
 * @param policies          local policies that hold for the household on the payment date
 * @param permanentResident null if not told
 * @param donorAmount       a sum that somebody gives for the household
 */
public record HouseholdPayment(
        LocalDate paymentDate,
        Method method,
        @Nullable Integer months,
        @Nullable YearMonth startMonth,
        List<Insured> members,
        LocalPolicies policies,
        @Nullable Boolean permanentResident,
        Vnd donorAmount) {

    YearMonth start() {
        return startMonth == null ? YearMonth.from(paymentDate) : startMonth;
    }

    /** Months of one whole period. */
    int periodMonths() {
        return method.fixedMonths().orElseThrow();
    }

    boolean isOfOnePerson() {
        return members.size() == 1 && members.getFirst().place().isEmpty();
    }
}
