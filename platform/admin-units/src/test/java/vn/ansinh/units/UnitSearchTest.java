package vn.ansinh.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.UnitKey;

class UnitSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AdminUnits units = AdminUnits.shipped();

    @ParameterizedTest
    @CsvSource({
        "lao cai, 15", "Lào Cai, 15", "tinh lao cai, 15", "LÀO CAI, 15", "bat xat, 02683", "Xã Bát Xát, 02683", "xa  bat xat, 02683", "Khánh Hoà, 56",
        "Khánh Hòa, 56", "thanh hoa, 38", "Tỉnh Đồng Nai, 75", "tp dong nai, 75", "B'Lao, 24829", "dac khu phu quoc, 31078", "xã Trảng Bom, 26248", "02683, 02683"})
    void putsTheBestFirst(String text, String code) {
        assertThat(units.search(text, TODAY, null, 10)).first().extracting(AdminUnit::code).isEqualTo(code);
    }

    @Test
    void searchesOnTheMapOfTheDay() {
        assertThat(units.search("ban qua", LocalDate.of(2023, 10, 15), null, 10)).extracting(AdminUnit::fullName).contains("Xã Bản Qua");
        assertThat(units.search("xã bản qua", TODAY, null, 10)).isEmpty();
    }

    @Test
    void staysWithinAUnit() {
        var sonLa = UnitKey.parse("14@2025-07-01");

        assertThat(units.search("mai", TODAY, sonLa, 50)).isNotEmpty().allMatch(unit -> units.covers(sonLa, unit.key()));
    }

    @Test
    void givesNoMoreThanAsked() {
        assertThat(units.search("tan", TODAY, null, 7)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?", "zzzz", "xa", "​"})
    void findsNothingInNothing(String text) {
        assertThat(units.search(text, TODAY, null, 5)).allSatisfy(unit -> assertThat(unit.fullName()).isNotBlank());
    }
}
