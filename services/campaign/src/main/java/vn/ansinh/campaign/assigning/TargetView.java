package vn.ansinh.campaign.assigning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.units.AdminUnit;

/**
 * A target as clients see it.
 *
 * @param supersededBy the target of a later decision in its place; absent while it is in force
 * @param result       what was reached; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetView(UUID id, String unit, LocalDate unitValidFrom, String unitName, YearMonth month, String indicator, long value, Target.Decision decision,
                  Status status, @Nullable UUID supersededBy, Instant assignedAt, @Nullable ResultView result) {

    enum Status {
        IN_FORCE, SUPERSEDED
    }

    /** @param percent actual in percent of value, two decimals, half up; null if the value is zero */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ResultView(long value, long actual, @Nullable BigDecimal percent) {
        static ResultView of(long value, long actual) {
            return new ResultView(value, actual, value == 0 ? null
                    : BigDecimal.valueOf(actual).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(value), 2, RoundingMode.HALF_UP));
        }
    }

    static TargetView of(Target target, AdminUnit unit, @Nullable ResultView result) {
        var successor = target.supersededBy();
        return new TargetView(UUID.fromString(target.id()), unit.code(), unit.key().validFrom(), unit.fullName(), target.month(), target.indicator(),
                target.value(), target.decision(), successor == null ? Status.IN_FORCE : Status.SUPERSEDED,
                successor == null ? null : UUID.fromString(successor), target.assignedAt(), result);
    }
}
