package vn.ansinh.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code ansinh.contribution}.
 *
 * @param quoteValidity    how long a quote may be paid; it ends with the business day at the latest
 * @param rowQuoteValidity how long the quote of a list's row is kept open while the list is worked on
 * @param paymentDaysBack  how many days a payment date may lie back
 */
@Validated
@ConfigurationProperties("ansinh.contribution")
public record ContributionSettings(
        @DefaultValue("PT24H") Duration quoteValidity,
        @DefaultValue("PT24H") Duration rowQuoteValidity,
        @DefaultValue("7") @Min(0) @Max(366) int paymentDaysBack,
        @DefaultValue @Valid Lists lists) {

    /**
     * Limits and speed of lists.
     *
     * @param maxInflated     how large a workbook may be when unpacked
     * @param chunkRows       rows asked of the neighbours together
     * @param parallelChunks  chunks in work at once, all lists of the process together
     * @param transactionRows rows recorded in one transaction
     * @param lease           how long a list belongs to an instance that has stopped answering
     * @param keepFiles       how long the file of a list is kept after the list is done, on the business clock
     */
    public record Lists(
            @DefaultValue("100000") @Min(1) int maxRows,
            @DefaultValue("64MB") DataSize maxBytes,
            @DefaultValue("512MB") DataSize maxInflated,
            @DefaultValue("250") @Min(1) @Max(1000) int chunkRows,
            @DefaultValue("3") @Min(1) @Max(32) int parallelChunks,
            @DefaultValue("125") @Min(1) @Max(500) int transactionRows,
            @DefaultValue("PT15S") Duration lease,
            @DefaultValue("P30D") Duration keepFiles) {
    }
}
