package vn.ansinh.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.UnitKey;

/**
 * One version of an administrative unit (đơn vị hành chính).
 *
 * @param key      code and first day of the version
 * @param name     name without the word for its type: {@code Bát Xát}
 * @param fullName name with the word for its type: {@code Xã Bát Xát}
 * @param type     {@code country}, {@code province}, {@code city}, {@code district}, {@code urban_district}, {@code town}, {@code commune}, {@code ward}
 *                 or {@code special_zone}
 * @param parent   the unit above, in the version that holds throughout this one; null for the country
 * @param validTo  last day of the version, or null while it holds
 */
public record AdminUnit(UnitKey key, String name, String fullName, String type, Level level, @Nullable UnitKey parent, @Nullable LocalDate validTo) {

    public String code() {
        return key.code();
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(key.validFrom()) && (validTo == null || !day.isAfter(validTo));
    }
}
