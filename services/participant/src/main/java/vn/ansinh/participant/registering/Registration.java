package vn.ansinh.participant.registering;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.Sex;

/** Who is to be registered. */
record Registration(
        @Schema(example = "010180001234", description = "12 digits") @NotNull @Size(max = 40) String personalId,
        @Schema(example = "1023456789", description = "10 digits") @Nullable @Size(max = 40) String siCode,
        @Schema(example = "Nguyễn Thị Hoa") @NotBlank @Size(max = 120) String fullName,
        @Schema(description = "Or birthYear where only the year is known") @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @NotNull Sex sex,
        @Schema(example = "01", description = "Code of the 54 peoples, 01 is Kinh") @NotBlank @Size(max = 10) String ethnicity,
        @Nullable @Size(max = 20) String phone,
        @NotNull @Valid Home address) {

    /** Where the person lives; {@code communeCode} is read on today's map unless it is {@code code@day}. */
    record Home(@Schema(example = "02683") @NotBlank @Size(max = 20) String communeCode, @Nullable @Size(max = 300) String detail) {
    }
}
