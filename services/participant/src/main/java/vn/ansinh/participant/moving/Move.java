package vn.ansinh.participant.moving;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a person lives from a day on. */
record Move(
        @Schema(example = "02683", description = "Read on the map of the day from, unless it is code@day") @NotBlank @Size(max = 20) String communeCode,
        @Nullable @Size(max = 300) String detail,
        @Schema(description = "Today without it; not in the future") @Nullable LocalDate from) {
}
