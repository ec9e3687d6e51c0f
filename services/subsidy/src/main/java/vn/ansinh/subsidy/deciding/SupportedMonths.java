package vn.ansinh.subsidy.deciding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 *
 * @param confirmedByPolicy the same for local policies that have a number of months of their own
 */
@Document("supported-months")
record SupportedMonths(@Id PersonId person, int confirmed, Map<String, Integer> confirmedByPolicy, List<Reservation> open) {

    SupportedMonths {
        confirmedByPolicy = Objects.requireNonNullElse(confirmedByPolicy, Map.of());
    }

    /** @param months the calendar months of the quote; none for missing years */
    record Reservation(QuoteId quote, Months months, int supported, Map<String, Integer> byPolicy) {

        Reservation {
            byPolicy = Objects.requireNonNullElse(byPolicy, Map.of());
        }

        /** Quotes for a common month exclude each other, and so do two for missing years: only one of them can be paid. */
        private boolean excludes(Months others) {
            return months.isEmpty() ? others.isEmpty() : months.overlaps(others);
        }
    }

    static SupportedMonths none(PersonId person) {
        return new SupportedMonths(person, 0, Map.of(), List.of());
    }

    /** Months that are not available to a payment of these months. */
    int usedBeside(Months months) {
        return confirmed + beside(months).mapToInt(Reservation::supported).sum();
    }

    Map<String, Integer> usedByPolicyBeside(Months months) {
        return beside(months).map(Reservation::byPolicy).reduce(confirmedByPolicy, (some, more) -> sum(some, more, 1));
    }

    SupportedMonths reserve(QuoteId quote, Payment payment, int supported, Map<String, Integer> byPolicy) {
        return new SupportedMonths(person, confirmed, confirmedByPolicy,
                Stream.concat(open.stream(), Stream.of(new Reservation(quote, payment.covered(), supported, byPolicy))).toList());
    }

    SupportedMonths confirm(QuoteId quote, int supported, Map<String, Integer> byPolicy) {
        return new SupportedMonths(person, confirmed + supported, sum(confirmedByPolicy, byPolicy, 1), without(quote));
    }

    SupportedMonths release(QuoteId quote) {
        return new SupportedMonths(person, confirmed, confirmedByPolicy, without(quote));
    }

    SupportedMonths reverse(int supported, Map<String, Integer> byPolicy) {
        return new SupportedMonths(person, confirmed - supported, sum(confirmedByPolicy, byPolicy, -1), open);
    }

    private Stream<Reservation> beside(Months months) {
        return open.stream().filter(reservation -> !reservation.excludes(months));
    }

    private List<Reservation> without(QuoteId quote) {
        return open.stream().filter(reservation -> !reservation.quote.equals(quote)).toList();
    }

    private static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> more, int sign) {
        if (more.isEmpty()) {
            return some;
        }
        var sum = new HashMap<>(some);
        more.forEach((policy, months) -> sum.merge(policy, sign * months, Integer::sum));
        return Map.copyOf(sum);
    }
}
