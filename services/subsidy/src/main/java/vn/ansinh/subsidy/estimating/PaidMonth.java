package vn.ansinh.subsidy.estimating;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;

/**
 * One month that counts.
 *
 * @param month       the calendar month, or for missing months the month of payment
 * @param supportTold its part of the support that was told, or null to have it worked out
 */
record PaidMonth(YearMonth month, Fraction income, Kind kind, Group group, @Nullable Fraction supportTold) {

    enum Kind {
        VOLUNTARY,
        /** Part of a sum of which only the whole is known, adjusted already. */
        SUMMED,
        COMPULSORY,
        /** Paid at once for missing years: it fills years and is no calendar month. */
        MISSING,
        /** Going to be paid. */
        PLANNED
    }

    boolean isVoluntary() {
        return kind != Kind.COMPULSORY;
    }

    boolean isCalendarMonth() {
        return kind != Kind.MISSING;
    }

    boolean isDated() {
        return kind != Kind.SUMMED && kind != Kind.MISSING;
    }

    /** Whether its income is multiplied by the coefficient of its year (rule book 2.6). */
    boolean isAdjusted() {
        return isDated();
    }
}
