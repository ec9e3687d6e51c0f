package vn.ansinh.subsidy.answering;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;

/** The form of a benefit estimate for the API's description; {@link EstimateReader} reads it. */
record EstimateInput(
        @Schema(description = "A day, or only the year, which is taken as 1 January.", example = "1970-05-20") String birthDate,
        Sex sex,
        @Schema(description = "The day of the benefit. Without it the pension begins as early as it can and all else is looked at today.")
        @Nullable LocalDate retireOn,
        @Schema(description = "What was paid: months by their dates, or their number with the average or the sum of the adjusted incomes.",
                oneOf = {Spell[].class, Summary.class}) @Nullable Object history,
        @Schema(description = "What is going to be paid from the first free month until the pension; MISSING pays what lacks at once.")
        @Nullable Future future,
        @Schema(description = "Born on the day; one without it.") @Nullable Integer children) {

    record Spell(
            YearMonth from,
            YearMonth to,
            long income,
            @Schema(description = "OTHER without it.") @Nullable String group,
            @Schema(description = "Only MISSING matters: its months are paid in `from`, `to` says how many they are, and they are no calendar months.")
            @Nullable Method method,
            @Schema(description = "What the State paid for these months; worked out by group without it.") @Nullable Long supportPaid,
            @Nullable Boolean compulsory) {
    }

    record Summary(int months, @Nullable BigDecimal averageIncome, @Nullable BigDecimal incomeSum, @Nullable String group, @Nullable Long supportPaid) {
    }

    record Future(long income, @Nullable Method method) {
    }
}
