package vn.ansinh.participant.enrolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.event.GroupRecognised;
import vn.ansinh.contracts.event.PersonMoved;
import vn.ansinh.contracts.event.PersonRegistered;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.participant.keeping.Birth;
import vn.ansinh.participant.keeping.Change;
import vn.ansinh.participant.keeping.Evidence;
import vn.ansinh.participant.keeping.Identity;
import vn.ansinh.participant.keeping.Membership;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.keeping.Residence;
import vn.ansinh.units.AdminUnits;

class EnrolmentDeciderTest {

    private static final LocalDate OCTOBER = LocalDate.of(2023, 10, 15);
    private static final UnitKey BAN_QUA = UnitKey.parse("02716@1900-01-01");
    private static final UnitKey BAT_XAT = UnitKey.parse("02683@2025-07-01");
    private static final UnitKey NA_BO = UnitKey.parse("04136@1900-01-01");
    private static final Identity PAO = new Identity(new PersonalId("010080000001"), null, "Giàng A Páo", Birth.in(1980), Sex.MALE, "07", null);

    private final AdminUnits units = AdminUnits.shipped();
    private final EnrolmentDecider decider = new EnrolmentDecider(new Residence(units), units, Instant.EPOCH, "loader", "VNPOST");
    private final PersonId id = new PersonId(UUID.randomUUID());

    @Test
    void registersAnUnknownPersonAsOfTheRowsDay() {
        var decided = decider.decide(null, id, row(PAO, OCTOBER, BAN_QUA, Group.POOR));

        assertThat(decided.person().addressOn(OCTOBER)).hasValueSatisfying(address -> assertThat(address.unit()).isEqualTo(BAN_QUA));
        assertThat(decided.events()).hasExactlyElementsOfTypes(PersonRegistered.class, GroupRecognised.class);
        assertThat(decided.warnings()).isEmpty();
    }

    @Test
    void recognisesAGroupFromTheRowsDayToTheEndOfItsYear() {
        var person = decider.decide(null, id, row(PAO, OCTOBER, BAN_QUA, Group.NEAR_POOR)).person();

        assertThat(person.groups()).singleElement().satisfies(membership -> {
            assertThat(membership.from()).isEqualTo(OCTOBER);
            assertThat(membership.to()).isEqualTo("2023-12-31");
            assertThat(membership.evidence()).isEqualTo(new Evidence("HN-1", null, null));
        });
    }

    @Test
    void changesNothingWhenARowIsRepeated() {
        var row = row(PAO, OCTOBER, BAN_QUA, Group.POOR);
        var person = decider.decide(null, id, row).person();

        var again = decider.decide(person, id, row);

        assertThat(again.person()).isEqualTo(person);
        assertThat(again.events()).isEmpty();
        assertThat(again.warnings()).isEmpty();
    }

    @Test
    void warnsOfAnotherNameBirthAndSexAndKeepsThem() {
        var other = new Identity(PAO.personalId(), null, "Vàng Thị Mai", Birth.in(1990), Sex.FEMALE, "01", null);

        var decided = decider.decide(known(), id, row(other, OCTOBER, BAN_QUA, null));

        assertThat(decided.person()).isEqualTo(known());
        assertThat(decided.warnings()).extracting(FieldProblem::code).containsExactly("name-differs", "birth-date-differs", "sex-differs");
        assertThat(decided.warnings()).allSatisfy(warning -> assertThat(warning.row()).isEqualTo(7));
    }

    @Test
    void takesANameWithoutAccentsForTheSame() {
        var plain = new Identity(PAO.personalId(), null, "GIANG A PAO", Birth.on(LocalDate.of(1980, 3, 4)), Sex.MALE, "07", null);

        assertThat(decider.decide(known(), id, row(plain, OCTOBER, BAN_QUA, null)).warnings()).isEmpty();
    }

    @Test
    void warnsOfAnotherCommuneAndKeepsTheAddress() {
        var decided = decider.decide(known(), id, row(PAO, OCTOBER.plusMonths(3), NA_BO, null));

        assertThat(decided.person()).isEqualTo(known());
        assertThat(decided.warnings()).extracting(FieldProblem::code).containsExactly("address-differs");
    }

    @Test
    void knowsTheCommuneUnderItsNewCode() {
        var decided = decider.decide(known(), id, row(PAO, LocalDate.of(2026, 1, 15), BAT_XAT, null));

        assertThat(decided.person()).isEqualTo(known());
        assertThat(decided.warnings()).isEmpty();
    }

    @Test
    void addsHistoryForDaysBeforeTheFirstAddress() {
        var decided = decider.decide(known(), id, row(PAO, LocalDate.of(2022, 5, 10), NA_BO, null));

        assertThat(decided.events()).containsExactly(new PersonMoved(known().id(), NA_BO, LocalDate.of(2022, 5, 10)));
        assertThat(decided.person().addressNear(LocalDate.of(2023, 10, 20)).unit()).isEqualTo(BAN_QUA);
        assertThat(decided.person().addressNear(LocalDate.of(2022, 6, 1)).unit()).isEqualTo(NA_BO);
    }

    @Test
    void placesAPersonWhoseCommuneWasDividedInOneOfItsSuccessors() {
        var ngocHa = decider.decide(null, id, row(PAO, OCTOBER, UnitKey.parse("00016@1900-01-01"), null)).person();
        var baDinh = UnitKey.parse("00004@2025-07-01");

        var placed = decider.decide(ngocHa, id, row(PAO, LocalDate.of(2026, 1, 15), baDinh, null));
        var elsewhere = decider.decide(ngocHa, id, row(PAO, LocalDate.of(2026, 1, 15), BAT_XAT, null));

        assertThat(placed.events()).containsExactly(new PersonMoved(id, baDinh, LocalDate.of(2026, 1, 15)));
        assertThat(elsewhere.warnings()).extracting(FieldProblem::code).containsExactly("address-differs");
    }

    @Test
    void warnsOfTheOtherPlaceOnTheCommunesList() {
        var poor = decider.decide(null, id, row(PAO, OCTOBER, BAN_QUA, Group.POOR)).person();

        var decided = decider.decide(poor, id, row(PAO, OCTOBER.plusDays(5), BAN_QUA, Group.NEAR_POOR));

        assertThat(decided.person()).isEqualTo(poor);
        assertThat(decided.warnings()).extracting(FieldProblem::code).containsExactly("group-differs");
    }

    @Test
    void doesNotReviveAGroupAnOfficerEnded() {
        var poor = decider.decide(null, id, row(PAO, OCTOBER, BAN_QUA, Group.POOR)).person();
        var ended = poor.ended(poor.groups().getFirst().endedOn(OCTOBER.plusDays(10), "left the list"), Change.of("GROUP_ENDED", Instant.EPOCH, "officer", null));

        var decided = decider.decide(ended, id, row(PAO, OCTOBER.plusDays(20), BAN_QUA, Group.POOR));

        assertThat(decided.person()).isEqualTo(ended);
        assertThat(decided.warnings()).extracting(FieldProblem::code).containsExactly("group-differs");
    }

    @Test
    void endsAnEarlierRowsGroupBeforeTheOneAlreadyKnown() {
        var poor = decider.decide(null, id, row(PAO, OCTOBER, BAN_QUA, Group.POOR)).person();

        var earlier = decider.decide(poor, id, row(PAO, LocalDate.of(2023, 3, 1), BAN_QUA, Group.POOR)).person();

        assertThat(earlier.groups()).extracting(Membership::to).containsExactlyInAnyOrder(LocalDate.of(2023, 12, 31), OCTOBER.minusDays(1));
    }

    private Person known() {
        return decider.decide(null, new PersonId(new UUID(1, 1)), row(PAO, OCTOBER, BAN_QUA, null)).person();
    }

    private static Candidate row(Identity identity, LocalDate on, UnitKey unit, @Nullable Group group) {
        return new Candidate(7, identity, on, unit, null, group, group == null ? null : new Evidence("HN-1", null, null));
    }
}
