package vn.ansinh.contribution.receiving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is printed on a receipt (biên lai).
 *
 * @param series   symbol of the receipt's series (ký hiệu)
 * @param number   number in the series (số)
 * @param issuedOn the day on the receipt: the day the money was taken
 */
public record ReceiptNumber(@NotBlank @Size(max = 40) String series, @NotBlank @Size(max = 40) String number, @NotNull LocalDate issuedOn) {

    /** The claim of this number within an organisation. */
    public String claimOf(String organisation) {
        return organisation + "|" + escaped(series) + "|" + escaped(number);
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace("|", "%7C");
    }
}
