package vn.ansinh.subsidy.policies;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;

/**
 * What one local policy adds for one group (hỗ trợ thêm của địa phương).
 *
 * @param policy        the policy it belongs to: of one policy only the highest that fits counts
 * @param name          of the programme, or null
 * @param group         {@link Group#OTHER} fits everyone
 * @param groupName     of a group that only local policies know, or null
 * @param stackingOrder null where only the highest of the payer counts; otherwise it is added, the lowest number first
 * @param legalBasis    document and clause
 */
public record Supplement(
        String policy,
        Payer payer,
        @Nullable String name,
        Group group,
        @Nullable BilingualText groupName,
        Worth worth,
        Conditions conditions,
        @Nullable Integer stackingOrder,
        String legalBasis) {

    /** 0 where the policy gives a sum. */
    public BigDecimal percent() {
        return switch (worth) {
            case Worth.Percent(var percent) -> percent;
            case Worth.AmountAMonth _ -> BigDecimal.ZERO;
        };
    }
}
