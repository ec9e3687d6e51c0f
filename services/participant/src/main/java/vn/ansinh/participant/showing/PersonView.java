package vn.ansinh.participant.showing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Sex;

/** A person as callers see them. */
@Schema(name = "Participant")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        PersonId id,
        long version,
        @Schema(description = "12 digits; all but the last three hidden where masked", example = "010080000123") String personalId,
        @Schema(description = "10 digits") @Nullable String siCode,
        @Schema(description = "Only initials and the given name where masked") String fullName,
        @Nullable LocalDate birthDate,
        @Schema(description = "In place of birthDate where only the year is known") @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Schema(description = "Code of the 54 peoples, 01 is Kinh") @Nullable String ethnicity,
        @Nullable String phone,
        @Schema(description = "Where the person lives today, on the map of today") @Nullable AddressView address,
        @Schema(description = "All addresses, the oldest first, each on the map of its day") @Nullable List<AddressView> addresses,
        @Nullable List<GroupView> groups,
        @Schema(description = "True where the caller has no relation to the person") @Nullable Boolean masked,
        @Schema(description = "What seems wrong but was taken: field, code, detail") @Nullable List<Map<String, Object>> warnings) {

    /** An address; {@code from} is the first day. */
    @Schema(name = "Address")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddressView(String communeCode, LocalDate unitValidFrom, String unitName, @Nullable String detail, LocalDate from) {
    }

    /** A membership in a support group. */
    @Schema(name = "GroupMembership")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupView(UUID id, Group group, LocalDate from, @Nullable LocalDate to, @Nullable EvidenceView evidence, @Nullable String endReason) {
    }

    /** The document that proves a membership. */
    @Schema(name = "Evidence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceView(String document, @Nullable LocalDate issuedOn, @Nullable String issuer) {
    }
}
