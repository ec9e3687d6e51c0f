package vn.ansinh.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Personal identification number (số định danh cá nhân, CCCD): 12 digits. Never appears in a log: {@link #toString()} masks it.
 *
 * <p>Digits 1–3 name the province of birth registration, digit 4 sex and century (0/1 male/female of the 1900s, 2/3 of the 2000s), digits 5–6 the
 * year of birth. Old numbers contain errors, so a disagreement with the person's data is a warning and never a refusal (rule book 8.7).
 *
 * @param value the 12 digits
 */
public record PersonalId(@JsonValue String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");

    /** @throws IllegalArgumentException if the value is not 12 digits with a province number from 001 to 096 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonalId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a personal ID has 12 digits and begins with 001 to 096");
        }
    }

    public static boolean isValid(String value) {
        if (!DIGITS.matcher(value).matches()) {
            return false;
        }
        int province = Integer.parseInt(value.substring(0, 3));
        return province >= 1 && province <= 96;
    }

    /** Whether the number agrees with a year of birth and a sex; only a hint for a warning. */
    public boolean agreesWith(int birthYear, Sex sex) {
        int century = value.charAt(3) - '0';
        int year = 1900 + 100 * (century / 2) + Integer.parseInt(value.substring(4, 6));
        return year == birthYear && (century % 2 == 0) == (sex == Sex.MALE);
    }

    /** All but the last three digits hidden, for screens of callers without a relation to the person. */
    public String masked() {
        return "*********" + value.substring(9);
    }

    @Override
    public String toString() {
        return masked();
    }
}
