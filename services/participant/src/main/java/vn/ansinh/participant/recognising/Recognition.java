package vn.ansinh.participant.recognising;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a person belongs to a support group for a time. */
record Recognition(
        @Schema(example = "POOR") @NotBlank @Size(max = 60) String group,
        @NotNull LocalDate from,
        @Schema(description = "Last day, if it is known") @Nullable LocalDate to,
        @Schema(description = "Needed for POOR and NEAR_POOR, and whenever a collector or partner recognises") @Nullable @Valid Proof evidence) {

    /** The document. */
    @Schema(name = "EvidenceGiven")
    record Proof(@NotBlank @Size(max = 120) String document, @Nullable LocalDate issuedOn, @Nullable @Size(max = 200) String issuer) {
    }

    /** That a membership ends. */
    @Schema(name = "GroupEnd")
    record End(@Schema(description = "Last day") @NotNull LocalDate to, @NotBlank @Size(max = 300) String reason) {
    }
}
