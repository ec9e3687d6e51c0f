package vn.ansinh.subsidy.supplementing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;

/** The terms of a policy as officers enter them and as the shipped files hold them. */
@Schema(name = "LocalPolicyTerms")
record PolicyRequest(
        @Schema(example = "Hà Nội hỗ trợ thêm 2022–2025") @NotBlank @Size(max = 200) String name,
        @Schema(description = "01, read on the first day, or 01@2025-06-30", example = "01") @NotBlank @Size(max = 20) String unit,
        @NotNull Scheme scheme,
        @NotNull Payer payer,
        @Schema(description = "First payment date on which it holds") @NotNull LocalDate validFrom,
        @Schema(description = "Last payment date, if it is known") @Nullable LocalDate validTo,
        @NotNull @Valid Document document,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid GroupTerms> groups,
        @Nullable @Size(max = 6) List<@NotNull Method> excludedMethods,
        @Nullable Boolean permanentResidentsOnly,
        @Schema(description = "Where it is added to the payer's highest: the lowest number first") @Nullable @Min(1) @Max(1000) Integer stackingOrder,
        @Schema(description = "The fund or budget in words") @Nullable @Size(max = 200) String fundedBy,
        @Schema(description = "Whether it was read in its source; true unless said otherwise") @Nullable Boolean confirmed,
        @Nullable @Size(max = 1000) String note,
        @Schema(description = "Approved policies that end the day before this one begins") @Nullable @Size(max = 100) List<@NotNull UUID> replaces) {

    static PolicyRequest of(Terms terms) {
        return new PolicyRequest(terms.name(), terms.unit().toString(), terms.scheme(), terms.payer(), terms.validFrom(), terms.validTo(),
                new Document(terms.source().document(), terms.source().date(), terms.source().clause()),
                terms.groups().stream().map(GroupTerms::of).toList(), terms.excludedMethods().stream().sorted().toList(), terms.permanentResidentsOnly(),
                terms.stackingOrder(), terms.fundedBy(), terms.confirmed(), terms.note(), terms.replaces().stream().map(UUID::fromString).toList());
    }

    /** Where the policy is written. */
    @Schema(name = "LocalPolicyDocument")
    record Document(
            @Schema(example = "Nghị quyết 03/2022/NQ-HĐND") @NotBlank @Size(max = 200) String number,
            @Nullable LocalDate date,
            @Schema(example = "Điều 1") @Nullable @Size(max = 200) String clause) {
    }

    /** What one group gets: a percentage or an amount. */
    @Schema(name = "LocalPolicyGroup")
    record GroupTerms(
            @Schema(description = "A group of the State, or one of its own; OTHER fits everyone", example = "POOR")
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String group,
            @Schema(description = "Needed for a group of its own") @Nullable @Valid Name name,
            @Schema(description = "Whom the group means, in the policy's words") @Nullable @Size(max = 1000) String definition,
            @Schema(description = "Of the contribution on the rural poverty line; of the full contribution for health insurance", example = "30")
            @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal percent,
            @Schema(description = "đồng a month, instead of a percentage") @Nullable @Min(1) @Max(1_000_000_000) Long monthlyAmount,
            @Schema(description = "Most months of a life, in place of the months the State supports") @Nullable @Min(1) @Max(600) Integer maxMonths,
            @Schema(description = "Months counted from the day on which the group is recognised") @Nullable @Min(1) @Max(600) Integer monthsFromRecognition) {

        static GroupTerms of(Terms.GroupSupport group) {
            var name = group.name();
            var amount = group.monthlyAmount();
            return new GroupTerms(group.group().code(), name == null ? null : new Name(name.vi(), name.en()), group.definition(), group.percent(),
                    amount == null ? null : amount.amount(), group.maxMonths(), group.monthsFromRecognition());
        }
    }

    /** A group's name. */
    @Schema(name = "LocalPolicyGroupName")
    record Name(@NotBlank @Size(max = 200) String vi, @NotBlank @Size(max = 200) String en) {
    }
}
