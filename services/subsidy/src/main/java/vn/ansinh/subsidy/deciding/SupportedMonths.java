package vn.ansinh.subsidy.deciding;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.subsidy.calculating.Payment;

/**
 * The supported months of one person: those of confirmed decisions and those reserved by open ones. Every proposal changes this document in its
 * transaction, so two proposals for one person conflict in the store and cannot both reserve the last months.
 */
@Document("supported-months")
record SupportedMonths(@Id PersonId person, int confirmed, List<Reservation> open) {

    /** @param months the calendar months of the quote; none for missing years */
    record Reservation(QuoteId quote, Months months, int supported) {

        /** Quotes for a common month exclude each other, and so do two for missing years: only one of them can be paid. */
        private boolean excludes(Months others) {
            return months.isEmpty() ? others.isEmpty() : months.overlaps(others);
        }
    }

    static SupportedMonths none(PersonId person) {
        return new SupportedMonths(person, 0, List.of());
    }

    /** Months that are not available to a payment of these months. */
    int usedBeside(Months months) {
        return confirmed + open.stream().filter(reservation -> !reservation.excludes(months)).mapToInt(Reservation::supported).sum();
    }

    SupportedMonths reserve(QuoteId quote, Payment payment, int supported) {
        return new SupportedMonths(person, confirmed, Stream.concat(open.stream(), Stream.of(new Reservation(quote, payment.covered(), supported))).toList());
    }

    SupportedMonths confirm(QuoteId quote, int supported) {
        return new SupportedMonths(person, confirmed + supported, without(quote));
    }

    SupportedMonths release(QuoteId quote) {
        return new SupportedMonths(person, confirmed, without(quote));
    }

    SupportedMonths reverse(int supported) {
        return new SupportedMonths(person, confirmed - supported, open);
    }

    private List<Reservation> without(QuoteId quote) {
        return open.stream().filter(reservation -> !reservation.quote.equals(quote)).toList();
    }
}
