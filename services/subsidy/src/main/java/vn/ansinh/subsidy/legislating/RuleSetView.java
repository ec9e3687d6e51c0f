package vn.ansinh.subsidy.legislating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.RuleSetRef;

/**
 * A rule set as clients see it.
 *
 * @param number     null for the rules shipped with the service
 * @param base       what it is made over
 * @param outOfDate  true for a draft whose base is no longer what will be in force on its day
 * @param withdrawal stands there since somebody asked for it
 * @param steps      who did what when; only for policy officers and auditors
 */
record RuleSetView(
        UUID id,
        @Nullable Integer number,
        String version,
        String hash,
        State state,
        @Nullable String name,
        @Nullable LocalDate activateOn,
        @Nullable String note,
        @Nullable RuleSetRef base,
        @Nullable Boolean outOfDate,
        @Nullable List<Change> changes,
        @Nullable Withdrawal withdrawal,
        @Nullable List<StoredRuleSet.Step> steps) {

    enum State {
        /** Entered and not approved. */
        DRAFT,
        /** Approved for a day to come. */
        SCHEDULED,
        /** What results name. */
        IN_FORCE,
        /** Its day has come, and a later one stands over it. */
        SUPERSEDED,
        WITHDRAWN
    }

    /** @param effectiveAt null as long as a second officer has not confirmed it */
    record Withdrawal(Instant askedAt, @Nullable Instant effectiveAt, @Nullable String reason) {
    }
}
