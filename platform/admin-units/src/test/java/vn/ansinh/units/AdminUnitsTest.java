package vn.ansinh.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.UnitKey;

class AdminUnitsTest {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AdminUnits units = AdminUnits.shipped();

    @ParameterizedTest
    @CsvSource({
        "2023-10-15, 63, 696, 10033", "2025-06-30, 63, 696, 10033", "2025-07-01, 34, 0, 3321", "2026-04-29, 34, 0, 3321", "2026-04-30, 34, 0, 3321"})
    void countsUnitsOfEachDay(LocalDate day, int provinces, int districts, int communes) {
        assertThat(units.all(day, Level.PROVINCE)).hasSize(provinces);
        assertThat(units.all(day, Level.DISTRICT)).hasSize(districts);
        assertThat(units.all(day, Level.COMMUNE)).hasSize(communes);
        assertThat(units.all(day, Level.COUNTRY)).singleElement().extracting(AdminUnit::code).isEqualTo("VN");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01, 2621, 687, 13", "2026-04-30, 2611, 697, 13"})
    void countsCommunesByType(LocalDate day, long communes, long wards, long zones) {
        var byType = units.all(day, Level.COMMUNE).stream().collect(Collectors.groupingBy(AdminUnit::type, Collectors.counting()));

        assertThat(byType).containsEntry("commune", communes).containsEntry("ward", wards).containsEntry("special_zone", zones).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 2025-06-30, Tỉnh Yên Bái, 1900-01-01", "15, 2025-07-01, Tỉnh Lào Cai, 2025-07-01", "10, 2023-10-31, Tỉnh Lào Cai, 1900-01-01",
        "24, 2025-06-30, Tỉnh Bắc Giang, 1900-01-01", "24, 2026-01-01, Tỉnh Bắc Ninh, 2025-07-01", "80, 2025-06-30, Tỉnh Long An, 1900-01-01",
        "80, 2025-07-01, Tỉnh Tây Ninh, 2025-07-01", "82, 2025-06-30, Tỉnh Tiền Giang, 1900-01-01", "91, 2025-06-30, Tỉnh Kiên Giang, 1900-01-01",
        "91, 2025-07-01, Tỉnh An Giang, 2025-07-01", "04136, 2025-06-30, Xã Nà Bó, 1900-01-01", "04136, 2025-07-01, Xã Tà Hộc, 2025-07-01",
        "02716, 2023-10-15, Xã Bản Qua, 1900-01-01", "082, 2023-10-15, Huyện Bát Xát, 1900-01-01", "75, 2026-04-29, Tỉnh Đồng Nai, 2025-07-01",
        "75, 2026-04-30, Thành phố Đồng Nai, 2026-04-30", "26248, 2026-04-29, Xã Trảng Bom, 2025-07-01", "26248, 2026-04-30, Phường Trảng Bom, 2026-04-30",
        "38, 2026-05-01, Tỉnh Thanh Hóa, 2025-07-01", "03373, 2023-01-01, Xã Xa Dung, 1900-01-01", "19333, 2023-01-01, Phường 1, 1900-01-01", "VN, 1950-01-01, Việt Nam, 1900-01-01"})
    void answersTheUnitOfTheDay(String code, LocalDate day, String fullName, LocalDate validFrom) {
        assertThat(units.on(code, day)).hasValueSatisfying(unit -> {
            assertThat(unit.fullName()).isEqualTo(fullName);
            assertThat(unit.key()).isEqualTo(new UnitKey(code, validFrom));
            assertThat(units.find(unit.key())).contains(unit);
        });
    }

    @ParameterizedTest
    @CsvSource({"10, 2025-07-01", "02716, 2025-07-01", "082, 2025-07-01", "99, 2025-07-01", "15, 1899-12-31", "'', 2025-07-01"})
    void knowsNoUnitThatDoesNotHoldOnTheDay(String code, LocalDate day) {
        assertThat(units.on(code, day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"00010, 2024-01-01, 00004@1900-01-01", "06978, 2026-01-01, 06970@2025-07-01", "06970, 2026-01-01, 06970@2025-07-01"})
    void takesFormerCodesAsAliases(String code, LocalDate day, String key) {
        assertThat(units.on(code, day)).map(AdminUnit::key).contains(UnitKey.parse(key));
    }

    @Test
    void forgetsTheFormerCodeWithTheUnitThatTookItOver() {
        assertThat(units.on("00010", NEW)).isEmpty();
        assertThat(units.on("06978", OLD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15, 15@2025-07-01", "15@2025-06-30, 15@1900-01-01", "10@2023-10-31, 10@1900-01-01", "VN, VN@1900-01-01"})
    void readsUnitsAsCallersWriteThem(String text, String key) {
        assertThat(units.resolve(text, TODAY)).map(AdminUnit::key).contains(UnitKey.parse(key));
    }

    @ParameterizedTest
    @CsvSource({"10", "15@", "15@yesterday", "@2025-06-30", "15@2025-02-30"})
    void resolvesNothingFromOtherTexts(String text) {
        assertThat(units.resolve(text, TODAY)).isEmpty();
    }

    @Test
    void findsDistrictsAndCommunesOfOldLaoCai() {
        var laoCai = units.on("10", OLD).orElseThrow().key();

        var districts = units.children(laoCai);

        assertThat(districts).hasSize(9).allMatch(unit -> unit.level() == Level.DISTRICT);
        assertThat(districts.stream().mapToInt(district -> units.children(district.key()).size()).sum()).isEqualTo(151);
    }

    @Test
    void findsCommunesOfNewLaoCaiWithoutDistricts() {
        assertThat(units.children(units.on("15", NEW).orElseThrow().key())).hasSize(99).allMatch(unit -> unit.level() == Level.COMMUNE);
    }

    @ParameterizedTest
    @CsvSource({"082, 21, 02683 02686 02695 02701 02707 02725 02728 02746", "125, 22, 04105 04108 04117 04123 04132 04136 04144 04159"})
    void leadsOldDistrictsToTheirNewCommunes(String district, int communes, String expected) {
        var old = units.children(units.on(district, OLD).orElseThrow().key());

        var into = old.stream().flatMap(commune -> units.successors(commune.key()).stream()).map(succession -> succession.unit().code())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(old).hasSize(communes);
        assertThat(into).containsAll(List.of(expected.split(" ")));
    }

    @Test
    void leadsEachOldProvinceToExactlyOneNewOne() {
        var provinces = units.all(OLD, Level.PROVINCE);

        assertThat(provinces).allSatisfy(province -> assertThat(units.successors(province.key())).singleElement()
                .satisfies(succession -> assertThat(succession.share()).isEqualTo(Share.FULL)));
        assertThat(units.predecessors(UnitKey.parse("15@2025-07-01"))).extracting(succession -> succession.unit().code()).containsExactlyInAnyOrder("10", "15");
        assertThat(units.predecessors(UnitKey.parse("68@2025-07-01"))).extracting(succession -> succession.unit().code())
                .containsExactlyInAnyOrder("60", "67", "68");
    }

    @Test
    void knowsThe441DividedCommunes() {
        var divided = units.all(OLD, Level.COMMUNE).stream()
                .filter(commune -> units.successors(commune.key()).stream().anyMatch(succession -> succession.share() == Share.PART)).toList();

        assertThat(divided).hasSize(441).allSatisfy(commune -> {
            assertThat(units.successors(commune.key())).hasSizeGreaterThan(1).allMatch(succession -> succession.share() == Share.PART);
            assertThat(units.onMapOf(commune.key(), TODAY)).isEmpty();
        });
    }

    @Test
    void leadsBanQuaAndNaBoToTheirSuccessors() {
        assertThat(units.successors(UnitKey.parse("02716@1900-01-01"))).containsExactly(new Succession(UnitKey.parse("02683@2025-07-01"), Share.FULL));
        assertThat(units.successors(UnitKey.parse("04136@1900-01-01"))).containsExactly(new Succession(UnitKey.parse("04136@2025-07-01"), Share.FULL));
        assertThat(units.onMapOf(UnitKey.parse("02716@1900-01-01"), TODAY)).map(AdminUnit::fullName).contains("Xã Bát Xát");
        assertThat(units.onMapOf(UnitKey.parse("04136@1900-01-01"), TODAY)).map(AdminUnit::fullName).contains("Xã Tà Hộc");
    }

    @ParameterizedTest
    @CsvSource({
        "318@1900-01-01, 11948@2025-07-01", "471@1900-01-01, 19742@2025-07-01", "498@1900-01-01, 20333@2025-07-01",
        "536@1900-01-01, 21548@2025-07-01", "755@1900-01-01, 26732@2025-07-01"})
    void leadsIslandDistrictsWithoutCommunesThemselves(String district, String commune) {
        assertThat(units.successors(UnitKey.parse(district))).containsExactly(new Succession(UnitKey.parse(commune), Share.FULL));
        assertThat(units.predecessors(UnitKey.parse(commune))).containsExactly(new Succession(UnitKey.parse(district), Share.FULL));
    }

    @Test
    void makesKimDongOfItsTwoCommunesAlone() {
        assertThat(units.predecessors(UnitKey.parse("14698@2025-07-01"))).extracting(succession -> succession.unit().code()).containsExactlyInAnyOrder("14695", "14698");
        assertThat(units.successors(UnitKey.parse("376@1900-01-01"))).isEmpty();
    }

    @Test
    void followsTheChangesOf30April2026() {
        assertThat(units.onMapOf(UnitKey.parse("75@2025-07-01"), TODAY)).map(AdminUnit::key).contains(UnitKey.parse("75@2026-04-30"));
        assertThat(units.onMapOf(UnitKey.parse("75@2026-04-30"), NEW)).map(AdminUnit::key).contains(UnitKey.parse("75@2025-07-01"));
        assertThat(units.onMapOf(UnitKey.parse("70@1900-01-01"), TODAY)).map(AdminUnit::key).contains(UnitKey.parse("75@2026-04-30"));
        assertThat(units.children(UnitKey.parse("75@2025-07-01"))).hasSameSizeAs(units.children(UnitKey.parse("75@2026-04-30")));
    }

    @Test
    void findsNoWholeUnitBackwardsWhereSeveralWereMerged() {
        assertThat(units.onMapOf(UnitKey.parse("15@2025-07-01"), OLD)).isEmpty();
        assertThat(units.onMapOf(UnitKey.parse("01@2025-07-01"), OLD)).map(AdminUnit::key).contains(UnitKey.parse("01@1900-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "VN@1900-01-01, 02716@1900-01-01, true", "15@2025-07-01, 15@2025-07-01, true", "15@2025-07-01, 02683@2025-07-01, true",
        "15@2025-07-01, 10@1900-01-01, true", "15@2025-07-01, 15@1900-01-01, true", "15@2025-07-01, 082@1900-01-01, true",
        "15@2025-07-01, 02716@1900-01-01, true", "02683@2025-07-01, 02716@1900-01-01, true", "02683@2025-07-01, 082@1900-01-01, false",
        "02683@2025-07-01, 15@2025-07-01, false", "10@1900-01-01, 02716@1900-01-01, true", "10@1900-01-01, 15@1900-01-01, false",
        "10@1900-01-01, 02683@2025-07-01, false", "14@2025-07-01, 02716@1900-01-01, false", "75@2026-04-30, 75@2025-07-01, true",
        "75@2025-07-01, 75@2026-04-30, true", "75@2025-07-01, 26248@2026-04-30, true", "26248@2026-04-30, 26248@2025-07-01, true",
        "01@1900-01-01, 00004@2025-07-01, true", "00004@2025-07-01, 00016@1900-01-01, false", "01@2025-07-01, 00016@1900-01-01, true",
        "11948@2025-07-01, 318@1900-01-01, true", "15@2025-07-01, VN@1900-01-01, false", "VN@1900-01-01, 99@1900-01-01, false"})
    void coversWhatLiesInside(String area, String unit, boolean expected) {
        assertThat(units.covers(UnitKey.parse(area), UnitKey.parse(unit))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "06994@2025-07-01, 2025-07-01, true", "11948@2025-07-01, 2026-11-21, true", "318@1900-01-01, 2025-06-30, false",
        "02683@2025-07-01, 2026-11-21, false"})
    void marksSpecialZonesAsIslands(String unit, LocalDate day, boolean island) {
        assertThat(units.isIsland(UnitKey.parse(unit), day)).isEqualTo(island);
    }

    @Test
    void marksThirteenIslands() {
        assertThat(units.all(TODAY, Level.COMMUNE)).filteredOn(unit -> units.isIsland(unit.key(), TODAY)).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({"02716@1900-01-01, PROVINCE, 10@1900-01-01", "02716@1900-01-01, DISTRICT, 082@1900-01-01", "02683@2025-07-01, PROVINCE, 15@2025-07-01",
        "02683@2025-07-01, COUNTRY, VN@1900-01-01", "15@2025-07-01, PROVINCE, 15@2025-07-01"})
    void findsTheUnitAbove(String unit, Level level, String expected) {
        assertThat(units.ancestor(UnitKey.parse(unit), level)).map(AdminUnit::key).contains(UnitKey.parse(expected));
    }

    @Test
    void findsNoDistrictToday() {
        assertThat(units.ancestor(UnitKey.parse("02683@2025-07-01"), Level.DISTRICT)).isEmpty();
        assertThat(units.ancestor(UnitKey.parse("15@2025-07-01"), Level.COMMUNE)).isEmpty();
    }
}
