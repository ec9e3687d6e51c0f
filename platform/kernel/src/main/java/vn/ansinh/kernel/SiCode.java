package vn.ansinh.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Social-insurance code (mã số BHXH): 10 digits without a public check digit (rule book 8.7). {@link #toString()} masks it.
 *
 * @param value the 10 digits
 */
public record SiCode(@JsonValue String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}");

    /** @throws IllegalArgumentException if the value is not 10 digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SiCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a social-insurance code has 10 digits");
        }
    }

    public static boolean isValid(String value) {
        return DIGITS.matcher(value).matches();
    }

    public String masked() {
        return "*******" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
