package vn.ansinh.contribution.covering;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;

/**
 * One month of a person in a scheme, taken by a receipt. Its {@code _id} makes a second claim of the same month impossible.
 *
 * @param id        {@code scheme:person:slot}, the slot a month or {@code missing-01} and on
 * @param receiptId the receipt that covers it
 */
@Document(MonthClaim.COLLECTION)
public record MonthClaim(@Id String id, String receiptId) {

    public static final String COLLECTION = "monthClaims";

    public static String id(Scheme scheme, PersonId person, String slot) {
        return prefix(scheme, person) + slot;
    }

    static String prefix(Scheme scheme, PersonId person) {
        return scheme + ":" + person + ":";
    }

    public static List<String> slots(Months months) {
        return months.stream().map(Object::toString).toList();
    }

    /** Missing months fill years and no calendar months, so they are numbered. */
    public static List<String> missingSlots(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("missing-%02d"::formatted).toList();
    }
}
