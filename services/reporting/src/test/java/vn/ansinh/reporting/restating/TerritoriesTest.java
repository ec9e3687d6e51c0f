package vn.ansinh.reporting.restating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

class TerritoriesTest {
    private static final AdminUnits UNITS = AdminUnits.shipped();
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Territories territories = new Territories(UNITS);

    @Test
    void laoCaiTodayIsFormerLaoCaiAndYenBai() {
        assertThat(sources("15", TODAY)).allMatch(Source::isWhole).extracting(Source::cells).containsOnly(Level.PROVINCE);
        assertThat(sources("15", TODAY)).extracting(source -> source.unit().toString()).contains("10@1900-01-01", "15@1900-01-01", "15@2025-07-01");
    }

    @Test
    void aProvinceWithANewNameIsTheOneBefore() {
        assertThat(sources("75", TODAY)).allMatch(Source::isWhole).extracting(source -> source.unit().toString())
                .contains("75@2026-04-30", "75@2025-07-01", "70@1900-01-01", "75@1900-01-01");
        assertThat(sources("75", AFTER)).allMatch(Source::isWhole).extracting(source -> source.unit().toString()).contains("75@2026-04-30", "75@2025-07-01");
    }

    @Test
    void aFormerProvinceCountsLaterCommunesThatLieInside() {
        var sources = sources("10", BEFORE);

        assertThat(sources).anyMatch(source -> source.unit().equals(UnitKey.parse("10@1900-01-01")) && source.cells() == Level.PROVINCE && source.isWhole());
        assertThat(sources).anyMatch(source -> source.unit().code().equals("02683") && source.isWhole() && source.cells() == Level.COMMUNE);
        assertThat(sources).noneMatch(source -> source.unit().equals(UnitKey.parse("15@2025-07-01")) && source.cells() == Level.PROVINCE);
    }

    @Test
    void aCommuneCountsThoseThatWentIntoIt() {
        assertThat(sources("02683", TODAY)).extracting(source -> source.unit().toString()).contains("02683@2025-07-01", "02716@1900-01-01");
    }

    @Test
    void everyFormerProvinceIsExactOnTodaysMapAndCountedOnce() {
        var counted = new HashMap<UnitKey, Integer>();
        for (var province : UNITS.all(TODAY, Level.PROVINCE)) {
            territories.sourcesOf(province).forEach(source -> {
                assertThat(source.isWhole()).isTrue();
                counted.merge(source.unit(), 1, Integer::sum);
            });
        }
        assertThat(counted).allSatisfy((unit, times) -> assertThat(times).isEqualTo(1));
        assertThat(counted.keySet()).containsAll(UNITS.all(BEFORE, Level.PROVINCE).stream().map(AdminUnit::key).toList())
                .containsAll(UNITS.all(AFTER, Level.PROVINCE).stream().map(AdminUnit::key).toList());
    }

    @Test
    void everyPieceOfEveryCommuneBelongsToExactlyOneCommuneOfToday() {
        assertCountedOnce(UNITS.all(TODAY, Level.COMMUNE), List.of(BEFORE, AFTER, TODAY));
    }

    @Test
    void everyPieceOfEveryCommuneBelongsToExactlyOneFormerCommune() {
        assertCountedOnce(UNITS.all(BEFORE, Level.COMMUNE), List.of(BEFORE, AFTER, TODAY));
    }

    @Test
    void everyPieceOfEveryCommuneBelongsToExactlyOneFormerDistrict() {
        assertCountedOnce(UNITS.all(BEFORE, Level.DISTRICT), List.of(BEFORE));
    }

    @Test
    void everyLaterCommuneBelongsToFormerProvincesOnce() {
        var inside = new HashMap<UnitKey, List<Integer>>();
        var pieces = new HashMap<UnitKey, Integer>();
        for (var province : UNITS.all(BEFORE, Level.PROVINCE)) {
            var sources = territories.sourcesOf(province);
            var whole = sources.stream().filter(source -> source.cells() == Level.PROVINCE).map(Source::unit).toList();
            whole.forEach(unit -> UNITS.children(unit).stream().filter(child -> child.level() == Level.COMMUNE)
                    .forEach(child -> add(inside, pieces, Source.whole(Level.COMMUNE, child.key()))));
            sources.stream().filter(source -> source.cells() == Level.COMMUNE).forEach(source -> add(inside, pieces, source));
        }
        for (var commune : UNITS.all(TODAY, Level.COMMUNE)) {
            assertThat(inside.get(commune.key())).as("%s", commune).hasSize(pieces.get(commune.key()));
        }
    }

    /** Five island districts had no communes, so on the former map their special zones of today are found at district level. */
    private static boolean hasPlace(AdminUnit commune, List<AdminUnit> map) {
        var level = map.getFirst().level();
        return new Pieces(UNITS).of(commune.key(), map.getFirst().key().validFrom()).stream().allMatch(piece -> UNITS.ancestor(piece, level).isPresent());
    }

    private void assertCountedOnce(List<AdminUnit> map, List<LocalDate> facts) {
        var inside = new HashMap<UnitKey, List<Integer>>();
        var pieces = new HashMap<UnitKey, Integer>();
        map.forEach(unit -> territories.sourcesOf(unit).forEach(source -> add(inside, pieces, source)));
        for (var day : facts) {
            for (var commune : UNITS.all(day, Level.COMMUNE).stream().filter(unit -> hasPlace(unit, map)).toList()) {
                assertThat(inside.getOrDefault(commune.key(), List.of())).as("%s", commune).doesNotHaveDuplicates()
                        .hasSize(pieces.getOrDefault(commune.key(), 1));
            }
        }
    }

    private static void add(Map<UnitKey, List<Integer>> inside, Map<UnitKey, Integer> pieces, Source source) {
        inside.computeIfAbsent(source.unit(), unused -> new ArrayList<>()).addAll(source.inside());
        pieces.put(source.unit(), source.pieces());
    }

    private List<Source> sources(String code, LocalDate day) {
        return territories.sourcesOf(UNITS.on(code, day).orElseThrow());
    }
}
