package vn.ansinh.subsidy.supplementing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.units.AdminUnit;

/**
 * A local policy as clients see it.
 *
 * @param lastDay  last payment date on which it holds: what its terms say, or earlier where it was replaced or withdrawn
 * @param drafts   who entered and changed it; for officers and auditors
 * @param approval by whom and when; for officers and auditors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyView(
        String id,
        StoredPolicy.State state,
        String unitName,
        @JsonUnwrapped PolicyRequest terms,
        @Nullable LocalDate lastDay,
        @Nullable EndingView ending,
        @Nullable List<ActView> drafts,
        @Nullable ActView approval) {

    record ActView(String by, Instant at) {

        static ActView of(StoredPolicy.Act act) {
            return new ActView(act.by(), act.at());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndingView(String reason, Instant at, @Nullable String by, @Nullable String replacedBy) {
    }

    static PolicyView of(StoredPolicy policy, AdminUnit unit, boolean withActors) {
        var ending = policy.ending();
        var approval = policy.approval();
        return new PolicyView(policy.id(), policy.state(), unit.fullName(), PolicyRequest.of(policy.terms()), policy.lastDay(),
                ending == null ? null : new EndingView(ending.reason(), ending.act().at(), withActors ? ending.act().by() : null, ending.replacedBy()),
                withActors ? policy.drafts().stream().map(ActView::of).toList() : null,
                withActors && approval != null ? ActView.of(approval) : null);
    }
}
