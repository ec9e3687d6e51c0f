package vn.ansinh.subsidy.supplementing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnits;

class TerritoriesTest {

    private final Territories territories = new Territories(AdminUnits.shipped());

    @ParameterizedTest(name = "{0} contains {1}: {2} ({3})")
    @CsvSource({
            "004@1900-01-01,00118@1900-01-01,true,a ward of the district",
            "004@1900-01-01,00118@2025-07-01,true,a new ward made of wards of the district only",
            "004@1900-01-01,00127@2025-07-01,true,another one",
            "004@1900-01-01,00145@2025-07-01,false,a new ward that took in a part of another district",
            "004@1900-01-01,00145@1900-01-01,true,the old ward of the same code",
            "004@1900-01-01,00097@2025-07-01,false,a new ward that is mostly of other districts",
            "004@1900-01-01,01@1900-01-01,false,the province above",
            "01@1900-01-01,00118@2025-07-01,true,the city as it was and a ward of today",
            "01@2025-07-01,00118@1900-01-01,true,the city as it is and a ward of before",
            "10@1900-01-01,02683@2025-07-01,true,old Lao Cai and a commune of today",
            "15@1900-01-01,02683@2025-07-01,false,old Yen Bai",
            "15@2025-07-01,02683@2025-07-01,true,Lao Cai of today",
            "10@1900-01-01,15@2025-07-01,false,a half of the province of today",
            "15@2025-07-01,10@1900-01-01,true,went as a whole into it",
            "95@1900-01-01,96@2025-07-01,false,Bac Lieu is a part of Ca Mau"})
    void goThroughSuccessions(String territory, String unit, boolean expected, String why) {
        assertThat(territories.contains(UnitKey.parse(territory), UnitKey.parse(unit))).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a part of {1} lies in {0}: {2} ({3})")
    @CsvSource({
            "004@1900-01-01,00145@2025-07-01,true,a new ward that took in a part of another district",
            "004@1900-01-01,00118@2025-07-01,false,a new ward that lies in it as a whole",
            "10@1900-01-01,15@2025-07-01,true,a half of the province of today",
            "15@1900-01-01,02683@2025-07-01,false,old Yen Bai"})
    void knowWhereAUnitLiesWithAPartOnly(String territory, String unit, boolean expected, String why) {
        assertThat(territories.partlyAround(UnitKey.parse(unit)).contains(UnitKey.parse(territory))).as(why).isEqualTo(expected);
    }
}
