package vn.ansinh.reporting.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

class PlacementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    /** 15 was Yên Bái until June 2025 and is Lào Cai since; 75 Đồng Nai became a city on 30/04/2026. */
    @ParameterizedTest
    @CsvSource({"15,AS_WAS,2025-06,15@1900-01-01", "15,AS_WAS,2025-07,15@2025-07-01", "15,TODAY,2025-06,15@2025-07-01", "10,AS_WAS,2025-06,10@1900-01-01",
            "10@2023-10-31,AS_WAS,2026-01,10@1900-01-01", "10@2023-10-31,TODAY,2026-01,10@1900-01-01", "15@2025-07-01,AS_WAS,2020-01,15@2025-07-01",
            "75,AS_WAS,2026-03,75@2025-07-01", "75,AS_WAS,2026-04,75@2026-04-30",
            "04136,AS_WAS,2025-06,04136@1900-01-01", "04136,TODAY,2025-06,04136@2025-07-01"})
    void aUnitStandsOnTheMapAskedFor(String unit, MapChoice map, YearMonth month, String key) {
        assertThat(placement(unit, null, map).in(month).asked().key().toString()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"VN,PROVINCE,2025-06,63", "VN,PROVINCE,2025-07,34", "VN,COMMUNE,2026-11,3321", "10,COMMUNE,2025-06,151", "15,COMMUNE,2025-07,99",
            "10,DISTRICT,2025-06,9",
            "082,COMMUNE,2025-06,21", "15,PROVINCE,2025-07,1"})
    void aLevelListsTheUnitsBelow(String unit, Level level, YearMonth month, int units) {
        assertThat(placement(unit, level, MapChoice.AS_WAS).in(month).rows()).hasSize(units);
    }

    @ParameterizedTest
    @CsvSource({"10,,2025-07,unknown-unit", "99,,2025-06,unknown-unit", "15@2025-13-01,,2025-06,invalid-value", "15,DISTRICT,2025-07,invalid-value",
            "02716,PROVINCE,2025-06,invalid-value", "15,COUNTRY,2025-07,invalid-value"})
    void whatThatMapDoesNotHaveIsRefused(String unit, @Nullable Level level, YearMonth month, String problem) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> placement(unit, level, MapChoice.AS_WAS).in(month));

        assertThat(refusal.problem().type().slug()).isEqualTo(problem);
    }

    @Test
    void aMonthIsPlacedByItsLastDay() {
        assertThat(placement("15", null, MapChoice.AS_WAS).in(JUNE).asked().fullName()).contains("Yên Bái");
        assertThat(placement("15", null, MapChoice.AS_WAS).in(JUNE.plusMonths(1)).asked().fullName()).contains("Lào Cai");
    }

    private static Placement placement(String unit, @Nullable Level level, MapChoice map) {
        return new Placement(AdminUnits.shipped(), TODAY,
                new ReportQuestion(Scheme.VOLUNTARY_SI, List.of(Indicator.PARTICIPANTS_ACTIVE), unit, level, JUNE, JUNE, List.of(), null, map));
    }
}
