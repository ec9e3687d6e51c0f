package vn.ansinh.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "01009000001", "0100900000123", "01009000001a", "000090000012", "097090000012", "٠١٠٠٩٠٠٠٠٠١٢"})
    void refusesWhatIsNotAPersonalId(String text) {
        assertThat(PersonalId.isValid(text)).isFalse();
        assertThatThrownBy(() -> new PersonalId(text)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("0100900");
    }

    @Test
    void comparesAPersonalIdWithBirthYearAndSex() {
        assertThat(new PersonalId("010190000012").agreesWith(1990, Sex.FEMALE)).isTrue();
        assertThat(new PersonalId("010205000012").agreesWith(2005, Sex.MALE)).isTrue();
        assertThat(new PersonalId("010190000012").agreesWith(1990, Sex.MALE)).isFalse();
        assertThat(new PersonalId("010190000012").agreesWith(1991, Sex.FEMALE)).isFalse();
    }

    @Test
    void identifiersOfPeopleAreMaskedInText() {
        assertThat(new PersonalId("010190000012")).hasToString("*********012");
        assertThat(new SiCode("1012345678")).hasToString("*******678");
    }

    @Test
    void newIdentifiersAreVersion7AndSortByTime() {
        var earlier = Uuids.next(Instant.parse("2026-04-15T00:00:00Z"));
        var later = Uuids.next(Instant.parse("2026-04-15T00:00:01Z"));
        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void derivedIdentifiersFollowRfc9562() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(Uuids.derived(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void aUnitKeyIsReadAsItIsWritten() {
        var laoCai = new UnitKey("15", LocalDate.of(2025, 7, 1));
        assertThat(UnitKey.parse(laoCai.toString())).isEqualTo(laoCai);
        assertThatThrownBy(() -> UnitKey.parse("15")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBusinessDayBeginsAtMidnightInVietNam() {
        assertThat(BusinessClock.dayOf(Instant.parse("2026-06-30T17:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(BusinessClock.startOf(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-06-30T17:00:00Z"));
    }
}
