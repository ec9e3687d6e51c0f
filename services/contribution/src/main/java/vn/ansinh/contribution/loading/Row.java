package vn.ansinh.contribution.loading;

import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contribution.quoting.Period;
import vn.ansinh.contribution.receiving.Content;
import vn.ansinh.contribution.receiving.Payment;
import vn.ansinh.contribution.receiving.ReceiptNumber;
import vn.ansinh.kernel.Vnd;

/**
 * A readable row: a person and a payment.
 *
 * @param number       1 is the first after the header
 * @param organisation the organisation the money was taken for
 */
record Row(
        int number,
        Enrolment.Row person,
        String organisation,
        Vnd income,
        Period period,
        @Nullable Integer monthsPaidBefore,
        ReceiptNumber receipt,
        String collectorCode,
        Channel channel,
        Vnd amountReceived) {

    String numberClaim() {
        return receipt.claimOf(organisation);
    }

    String contentDigest() {
        return new Content(period.method(), period.count(), period.start(), monthsPaidBefore, income, receipt.issuedOn(), collectorCode, amountReceived)
                .digest();
    }

    Payment payment(String actor) {
        return new Payment(amountReceived, null, receipt, collectorCode, channel, actor);
    }
}
