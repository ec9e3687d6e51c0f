package vn.ansinh.contribution.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Vnd;

/**
 * One movement of money, written once and never changed; a correction is a further entry with the opposite sign.
 *
 * @param id     {@code receipt:kind}: a receipt is booked once and reversed once
 * @param months how many months are paid; negative in a reversing entry
 * @param bookedOn the business day of the booking
 * @param reason   why it was reversed
 */
@Document("ledger")
record LedgerEntry(
        @Id String id,
        String receiptId,
        Kind kind,
        PersonId personId,
        Scheme scheme,
        String organisation,
        String collectorCode,
        LocalDate paymentDate,
        LocalDate bookedOn,
        Vnd gross,
        List<Part> parts,
        Vnd participantPays,
        int months,
        Instant recordedAt,
        String actor,
        @Nullable String reason) {

    enum Kind {
        RECEIVED, VOIDED
    }

    /** What one payer bears. */
    record Part(Payer payer, @Nullable String name, Vnd amount) {

        static Part of(PayerLine line, int sign) {
            return new Part(line.payer(), line.name(), line.amount().times(sign));
        }
    }

    static LedgerEntry received(Receipt receipt) {
        return of(receipt, Kind.RECEIVED, 1, receipt.recordedAt(), receipt.recordedBy(), null);
    }

    static LedgerEntry voided(Receipt receipt, Instant now, String actor, String reason) {
        return of(receipt, Kind.VOIDED, -1, now, actor, reason);
    }

    private static LedgerEntry of(Receipt receipt, Kind kind, int sign, Instant at, String actor, @Nullable String reason) {
        return new LedgerEntry(receipt.id() + ":" + kind, receipt.id(), kind, receipt.personId(), receipt.scheme(), receipt.organisation(),
                receipt.collectorCode(), receipt.paymentDate(), BusinessClock.dayOf(at), receipt.gross().times(sign),
                receipt.lines().stream().map(line -> Part.of(line, sign)).toList(), receipt.participantPays().times(sign), sign * receipt.slots().size(),
                at, actor, reason);
    }
}
