package vn.ansinh.participant.charting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.Share;

/** One version of a unit. */
@Schema(name = "AdminUnit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitView(
        @Schema(example = "02683") String code,
        @Schema(example = "Bát Xát") String name,
        @Schema(example = "Xã Bát Xát") String fullName,
        @Schema(example = "commune") String type,
        @Schema(description = "country, province, district, commune", example = "commune") String level,
        @Schema(description = "Code of the unit above", example = "15") @Nullable String parent,
        LocalDate validFrom,
        @Schema(description = "Last day; missing while it holds") @Nullable LocalDate validTo) {

    static UnitView of(AdminUnit unit) {
        return new UnitView(unit.code(), unit.name(), unit.fullName(), unit.type(), unit.level().name().toLowerCase(Locale.ROOT),
                unit.parent() == null ? null : unit.parent().code(), unit.key().validFrom(), unit.validTo());
    }

    /** What became of a unit. */
    @Schema(name = "Successors")
    record Successors(List<Successor> items) {
    }

    /** A unit that took all or a part. */
    @Schema(name = "Successor")
    record Successor(String code, String name, LocalDate validFrom, Share share) {
    }
}
