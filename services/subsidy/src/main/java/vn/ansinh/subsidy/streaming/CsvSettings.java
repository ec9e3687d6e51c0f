package vn.ansinh.subsidy.streaming;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ansinh.subsidy.csv}: how much CSV one body of calculations may hold.
 *
 * @param lines          after the header
 * @param maxBytes       of a body, in a temporary file while it is answered
 * @param anonymousLines without sign-in
 * @param anonymousBytes without sign-in, in memory
 * @param atOnce         bodies of signed-in callers at the same time, so that the temporary files stay within {@code atOnce} times {@code maxBytes}
 */
@Validated
@ConfigurationProperties("ansinh.subsidy.csv")
record CsvSettings(
        @DefaultValue("1000000") @Min(1) int lines,
        @DefaultValue("256MB") DataSize maxBytes,
        @DefaultValue("100") @Min(1) int anonymousLines,
        @DefaultValue("64KB") DataSize anonymousBytes,
        @DefaultValue("4") @Min(1) int atOnce) {
}
