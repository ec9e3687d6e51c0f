package vn.ansinh.participant.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnits;

class ResidenceTest {

    private final Residence residence = new Residence(AdminUnits.shipped());

    @ParameterizedTest
    @CsvSource({
        "02716@1900-01-01, 2023-10-15, 02716@1900-01-01", "02716@1900-01-01, 2026-01-01, 02683@2025-07-01", "26248@2025-07-01, 2026-11-20, 26248@2026-04-30",
        "00016@1900-01-01, 2025-06-30, 00016@1900-01-01", "00016@1900-01-01, 2026-01-01, 01@2025-07-01"})
    void showsWhereAPersonLivesOnTheMapOfTheDay(String recorded, LocalDate day, String expected) {
        assertThat(residence.on(livingIn(recorded, LocalDate.of(2020, 1, 1)), day)).isEqualTo(UnitKey.parse(expected));
    }

    @Test
    void knowsThatADividedCommuneLeavesAPersonUnplaced() {
        assertThat(residence.isUnplaced(livingIn("00016@1900-01-01", LocalDate.of(2020, 1, 1)), LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(residence.isUnplaced(livingIn("02716@1900-01-01", LocalDate.of(2020, 1, 1)), LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void takesTheFirstAddressForDaysBeforeIt() {
        assertThat(residence.on(livingIn("02683@2025-07-01", LocalDate.of(2026, 11, 20)), LocalDate.of(2026, 11, 15))).isEqualTo(UnitKey.parse("02683@2025-07-01"));
    }

    static Person livingIn(String unit, LocalDate from) {
        var identity = new Identity(new PersonalId("010080000001"), null, "Giàng A Páo", Birth.in(1980), Sex.MALE, "07", null);
        return Person.registered(new PersonId(UUID.randomUUID()), identity, new Address(UnitKey.parse(unit), null, from, Instant.EPOCH), List.of(),
                Change.of("REGISTERED", Instant.EPOCH, "test", null));
    }
}
