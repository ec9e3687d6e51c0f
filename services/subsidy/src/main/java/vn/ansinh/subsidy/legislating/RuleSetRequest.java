package vn.ansinh.subsidy.legislating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What officers send. */
final class RuleSetRequest {

    private RuleSetRequest() {
    }

    /** @param activateOn the business day from whose first moment it is to hold: today or later */
    record Draft(@Nullable @Size(max = 200) String name, @NotNull LocalDate activateOn, @Nullable @Size(max = 2000) String note,
                 @NotEmpty @Size(max = 50) @Valid List<@NotNull Change> changes) {

        StoredRuleSet.Content content() {
            return new StoredRuleSet.Content(name, activateOn, note, changes);
        }
    }

    /** What is not given stays; without anything the draft is only put on the rules that will be in force on its day. */
    record Patch(@Nullable @Size(max = 200) String name, @Nullable LocalDate activateOn, @Nullable @Size(max = 2000) String note,
                 @Nullable @Size(min = 1, max = 50) @Valid List<@NotNull Change> changes) {

        StoredRuleSet.Content over(StoredRuleSet.Content stored) {
            return new StoredRuleSet.Content(name == null ? stored.name() : name, Objects.requireNonNullElse(activateOn, stored.activateOn()),
                    note == null ? stored.note() : note, Objects.requireNonNullElse(changes, stored.changes()));
        }
    }

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {
    }

    /**
     * @param month       whose quotes are worked out again, by their payment date; this month without it
     * @param paymentDate on which they are thought to be paid; the day the rule set comes into force without it
     */
    record ShadowRun(@Nullable YearMonth month, @Nullable LocalDate paymentDate) {
    }
}
