package vn.ansinh.subsidy.legislating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;

/**
 * New values of one parameter as an officer enters them; kept and shown as they were entered.
 *
 * @param parameter name of the parameter, for example {@code fund-return}
 */
record Change(@NotBlank @Size(max = 60) String parameter, @NotEmpty @Size(max = 200) @Valid List<@NotNull Entry> values) {

    /**
     * One value with its days, in the form of the shipped files: exactly one of {@code value}, {@code values}, {@code codes}, {@code table},
     * {@code absent} and {@code unknown}.
     *
     * @param to last day; without it the value holds until the next change that the parameter knows of
     */
    record Entry(
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal value,
            @Nullable @Size(max = 50) List<@NotNull BigDecimal> values,
            @Nullable @Size(max = 5000) List<@NotNull String> codes,
            @Nullable @Size(max = 200) Map<String, @NotNull BigDecimal> table,
            @Nullable BilingualText unknown,
            @Nullable Boolean absent,
            @Nullable @Size(max = 300) String document,
            @Nullable @Size(max = 200) String clause,
            @Nullable LocalDate signed,
            @Nullable Boolean confirmed,
            @Nullable @Size(max = 1000) String note) {
    }
}
