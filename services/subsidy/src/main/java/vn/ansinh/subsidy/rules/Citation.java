package vn.ansinh.subsidy.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is written.
 *
 * @param document name and number as officers cite it
 * @param clause   article and paragraph, or null where the whole document is meant
 * @param signed   day of signing or of the gazette, or null where it is not known
 */
public record Citation(String document, @Nullable String clause, @Nullable LocalDate signed) {

    /** For example {@code Nghị định 159/2025/NĐ-CP, Điều 5.2}. */
    public String text() {
        return clause == null ? document : document + ", " + clause;
    }
}
