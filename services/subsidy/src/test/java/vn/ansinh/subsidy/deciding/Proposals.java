package vn.ansinh.subsidy.deciding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;

/** Proposals for tests: one person, income at the poverty line, August 2026. */
record Proposals(PersonSnapshot person, LocalDate paymentDate) {

    private static final UnitKey LAO_CAI_WARD = new UnitKey("02647", LocalDate.of(2025, 7, 1));

    static Proposals ofSomebody() {
        return new Proposals(new PersonSnapshot(new PersonId(UUID.randomUUID()), 3, LocalDate.of(1990, 5, 1), false, Sex.FEMALE, "01", LAO_CAI_WARD, List.of(),
                Set.of()), LocalDate.of(2026, 8, 10));
    }

    Proposals on(String day) {
        return new Proposals(person, LocalDate.parse(day));
    }

    Proposals recognisedAs(Group group, String from, @Nullable String to) {
        var membership = new PersonSnapshot.Membership(group, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "12/QĐ-UBND",
                LocalDate.parse(from));
        return with(person.ethnicity(), person.unit(), Stream.concat(person.groups().stream(), Stream.of(membership)).toList(), person.statuses());
    }

    Proposals ofPeople(String ethnicity) {
        return with(ethnicity, person.unit(), person.groups(), person.statuses());
    }

    Proposals livingIn(UnitKey unit) {
        return with(person.ethnicity(), unit, person.groups(), person.statuses());
    }

    Proposals whoIs(String status) {
        return with(person.ethnicity(), person.unit(), person.groups(), Set.of(status));
    }

    Proposal.Item monthly(String startMonth) {
        return item(Method.MONTHLY, null, startMonth);
    }

    Proposal.Item item(Method method, @Nullable Integer months, @Nullable String startMonth) {
        return item(new QuoteId(UUID.randomUUID()), method, months, startMonth, null);
    }

    Proposal.Item missing(int months, int paidBefore) {
        return item(new QuoteId(UUID.randomUUID()), Method.MISSING, months, null, paidBefore);
    }

    private Proposal.Item item(QuoteId id, Method method, @Nullable Integer months, @Nullable String startMonth, @Nullable Integer paidBefore) {
        return new Proposal.Item(id, Scheme.VOLUNTARY_SI, person, Vnd.of(1_500_000), method, months, startMonth == null ? null : YearMonth.parse(startMonth),
                paymentDate, paidBefore, null);
    }

    private Proposals with(String ethnicity, UnitKey unit, List<PersonSnapshot.Membership> groups, Set<String> statuses) {
        return new Proposals(new PersonSnapshot(person.personId(), person.version(), person.birthDate(), person.birthYearOnly(), person.sex(), ethnicity, unit,
                groups, statuses), paymentDate);
    }
}
