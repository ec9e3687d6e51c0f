package vn.ansinh.contracts.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;

/**
 * What the registry knows of a person on a day, as far as a decision needs it.
 *
 * @param version       version of the person's record
 * @param birthDate     1 January where only the year is known
 * @param birthYearOnly whether only the year of birth is known
 * @param ethnicity     code of the 54 peoples, {@code 01} is Kinh
 * @param unit          unit on that day
 * @param groups        groups recognised and valid on that day
 * @param statuses      reasons that may exclude the person, for example {@code PENSIONER}
 */
public record PersonSnapshot(
        PersonId personId,
        long version,
        LocalDate birthDate,
        boolean birthYearOnly,
        Sex sex,
        String ethnicity,
        UnitKey unit,
        List<Membership> groups,
        Set<String> statuses) {

    public YearMonth birthMonth() {
        return YearMonth.from(birthDate);
    }

    /** A recognised group with its evidence. */
    public record Membership(Group group, LocalDate from, @Nullable LocalDate to, @Nullable String evidenceDocument, @Nullable LocalDate evidenceIssuedOn) {
    }
}
