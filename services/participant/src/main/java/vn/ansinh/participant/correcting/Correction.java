package vn.ansinh.participant.correcting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.Sex;
import vn.ansinh.participant.keeping.Birth;
import vn.ansinh.participant.keeping.Given;
import vn.ansinh.participant.keeping.Identity;

/** What was wrong: the fields that are given replace those registered, the others stay. */
@Schema(description = "Only the fields to be corrected")
record Correction(
        @Nullable @Size(max = 40) String personalId,
        @Nullable @Size(max = 40) String siCode,
        @Nullable @Size(max = 120) String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable @Size(max = 10) String ethnicity,
        @Nullable @Size(max = 20) String phone) {

    Identity appliedTo(Identity known, LocalDate today) {
        return new Identity(
                personalId == null ? known.personalId() : Given.personalId(personalId),
                siCode == null ? known.siCode() : Given.siCode(siCode),
                fullName == null ? known.fullName() : Given.fullName(fullName),
                birth(known.birth(), today),
                sex == null ? known.sex() : sex,
                ethnicity == null ? known.ethnicity() : Given.ethnicity(ethnicity),
                phone == null ? known.phone() : Given.phone(phone));
    }

    /** Names of the fields that become something else. */
    static List<String> changed(Identity before, Identity after) {
        var fields = new ArrayList<String>();
        note(fields, "personalId", before.personalId(), after.personalId());
        note(fields, "siCode", before.siCode(), after.siCode());
        note(fields, "fullName", before.fullName(), after.fullName());
        note(fields, "birthDate", before.birth(), after.birth());
        note(fields, "sex", before.sex(), after.sex());
        note(fields, "ethnicity", before.ethnicity(), after.ethnicity());
        note(fields, "phone", before.phone(), after.phone());
        return fields;
    }

    private Birth birth(Birth known, LocalDate today) {
        return birthDate == null && birthYear == null ? known : Given.birth(birthDate, birthYear, today);
    }

    private static void note(List<String> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(name);
        }
    }
}
