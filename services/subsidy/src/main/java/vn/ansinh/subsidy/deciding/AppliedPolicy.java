package vn.ansinh.subsidy.deciding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.Grant;
import vn.ansinh.subsidy.policies.Worth;

/**
 * A local policy as it counted in a decision.
 *
 * @param policy        id of the stored policy
 * @param percent       null where it gives a sum
 * @param monthlyAmount null where it gives a percentage
 * @param months        supported
 * @param isLimited     whether the policy has a number of months of its own for a life, from which these are taken
 */
record AppliedPolicy(
        String policy,
        Payer payer,
        @Nullable String name,
        Group group,
        @Nullable BigDecimal percent,
        @Nullable Vnd monthlyAmount,
        int months,
        boolean isLimited,
        String legalBasis) {

    static AppliedPolicy of(Grant grant) {
        var supplement = grant.supplement();
        var worth = supplement.worth();
        return new AppliedPolicy(supplement.policy(), supplement.payer(), supplement.name(), supplement.group(),
                worth instanceof Worth.Percent(var percent) ? percent : null, worth instanceof Worth.AmountAMonth(var amount) ? amount : null, grant.months(),
                supplement.conditions().maxMonths() != null, supplement.legalBasis());
    }
}
