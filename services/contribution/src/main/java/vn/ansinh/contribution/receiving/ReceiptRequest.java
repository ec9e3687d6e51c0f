package vn.ansinh.contribution.receiving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.Vnd;

/**
 * {@code POST /api/v1/contributions}.
 *
 * @param amountReceived what the quote says the person pays
 * @param channel        CASH unless given
 */
record ReceiptRequest(
        @NotNull QuoteId quoteId,
        @NotNull Vnd amountReceived,
        @Nullable @Size(max = 200) String payerName,
        @NotNull @Valid ReceiptNumber receipt,
        @NotBlank @Size(max = 40) String collectorCode,
        @Nullable Channel channel) {

    Payment by(String actor) {
        return new Payment(amountReceived, payerName, receipt, collectorCode, channel == null ? Channel.CASH : channel, actor);
    }
}
