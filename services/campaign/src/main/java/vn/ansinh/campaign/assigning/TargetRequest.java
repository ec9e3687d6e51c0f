package vn.ansinh.campaign.assigning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is asked for.
 *
 * @param unit  {@code 15}, read on the last day of the month, or {@code 15@2025-07-01}
 * @param value people, or đồng
 */
record TargetRequest(
        @NotBlank @Size(max = 20) String unit,
        @NotNull YearMonth month,
        @NotBlank @Size(max = 60) String indicator,
        @NotNull @Min(0) @Max(1_000_000_000_000_000L) Long value,
        @NotNull @Valid DecisionRequest decision) {

    /** The decision's number and date, for example 449/QĐ-UBND of 2023-03-16. */
    record DecisionRequest(@NotBlank @Size(max = 100) String number, @NotNull LocalDate date) {
    }
}
