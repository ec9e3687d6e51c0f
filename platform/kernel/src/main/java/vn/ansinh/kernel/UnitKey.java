package vn.ansinh.kernel;

import java.time.LocalDate;

/**
 * One version of an administrative unit. A code alone does not identify a unit: province 15 was Yên Bái and is Lào Cai.
 *
 * @param code      code of the General Statistics Office: 2 digits province, 3 district (until June 2025), 5 commune; {@code VN} the country
 * @param validFrom first day of this version
 */
public record UnitKey(String code, LocalDate validFrom) implements Comparable<UnitKey> {

    /** {@code code@validFrom}, for example {@code 15@2025-07-01}. */
    @Override
    public String toString() {
        return code + "@" + validFrom;
    }

    /** @throws IllegalArgumentException if the text is not {@code code@day} */
    public static UnitKey parse(String text) {
        int at = text.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("a unit key is code@day");
        }
        return new UnitKey(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    }

    @Override
    public int compareTo(UnitKey other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : validFrom.compareTo(other.validFrom);
    }
}
