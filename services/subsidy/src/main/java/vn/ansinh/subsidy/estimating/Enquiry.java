package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;

/**
 * What somebody at the counselling desk asks.
 *
 * @param today     the business day on which it is asked
 * @param birthDate 1 January where only the year is known
 * @param retireOn  the day of the benefit, or null for today and, for the pension, the first month in which it is open
 * @param future    what is going to be paid until the pension, or null
 * @param children  born on the day of the benefit
 */
public record Enquiry(
        LocalDate today,
        LocalDate birthDate,
        boolean onlyBirthYear,
        Sex sex,
        @Nullable LocalDate retireOn,
        History history,
        @Nullable Future future,
        int children) {

    /** The day on which lump sum, survivors, funeral and maternity are looked at. */
    LocalDate day() {
        return retireOn == null ? today : retireOn;
    }

    /** What was paid. */
    public sealed interface History {
    }

    /** Months as they are in the book; they do not overlap, but for those of {@link Method#MISSING}, which are no calendar months. */
    public record Spells(List<Spell> spells) implements History {

        public static final Spells NONE = new Spells(List.of());
    }

    /**
     * Months without their dates; taken to be the last ones before the benefit.
     *
     * @param incomeSum   adjusted already, as the averages of a book or a letter are
     * @param supportPaid what the State paid, or null to have it worked out by group
     */
    public record Summary(int months, BigDecimal incomeSum, Group group, @Nullable Vnd supportPaid) implements History {
    }

    /** @param supportPaid what the State paid for these months, or null to have it worked out by group */
    public record Spell(YearMonth from, YearMonth to, Vnd income, Group group, Method method, @Nullable Vnd supportPaid, boolean compulsory) {

        int months() {
            return Math.toIntExact(from.until(to, ChronoUnit.MONTHS)) + 1;
        }
    }

    /** Contributions from now on; with {@link Method#MISSING} the missing months are paid at once when the age is reached. */
    public record Future(Vnd income, Method method) {
    }
}
