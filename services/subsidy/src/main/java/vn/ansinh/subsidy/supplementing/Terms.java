package vn.ansinh.subsidy.supplementing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;

/**
 * What a local policy says.
 *
 * @param unit          the version of the unit it was made for; it holds in that territory whatever becomes of the unit
 * @param validFrom     first payment date on which it holds
 * @param stackingOrder null where only the highest of the payer counts
 * @param fundedBy      the fund or budget in words, or null
 * @param confirmed     whether it was read in its source
 * @param replaces      policies that end the day before this one begins
 */
record Terms(
        String name,
        UnitKey unit,
        Scheme scheme,
        Payer payer,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Source source,
        List<GroupSupport> groups,
        Set<Method> excludedMethods,
        boolean permanentResidentsOnly,
        @Nullable Integer stackingOrder,
        @Nullable String fundedBy,
        boolean confirmed,
        @Nullable String note,
        List<String> replaces) {

    /** The resolution or decision. */
    record Source(String document, @Nullable LocalDate date, @Nullable String clause) {

        String text() {
            return clause == null ? document : document + ", " + clause;
        }
    }

    /**
     * Exactly one of percentage and amount is there.
     *
     * @param name       of a group that only local policies know, otherwise null
     * @param definition whom the group means, in the words of the policy, or null
     */
    record GroupSupport(
            Group group,
            @Nullable BilingualText name,
            @Nullable String definition,
            @Nullable BigDecimal percent,
            @Nullable Vnd monthlyAmount,
            @Nullable Integer maxMonths,
            @Nullable Integer monthsFromRecognition) {

        Worth worth() {
            if (percent != null) {
                return new Worth.Percent(percent);
            }
            if (monthlyAmount != null) {
                return new Worth.AmountAMonth(monthlyAmount);
            }
            throw new IllegalStateException("group " + group + " gets nothing");
        }
    }

    Stream<Supplement> supplements(String id) {
        return groups.stream().map(group -> new Supplement(id, payer, name, group.group(), group.name(), group.worth(),
                new Conditions(excludedMethods, permanentResidentsOnly, group.maxMonths(), group.monthsFromRecognition()), stackingOrder, source.text()));
    }
}
