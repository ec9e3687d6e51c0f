package vn.ansinh.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdminUnitsProperties {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1), LocalDate.of(2026, 4, 29), LocalDate.of(2026, 4, 30));

    private static final AdminUnits UNITS = AdminUnits.shipped();

    @Provide
    Arbitrary<AdminUnit> unit() {
        return Arbitraries.of(UNITS.everything().toList());
    }

    @Property
    void aParentHoldsThroughoutItsChildren(@ForAll("unit") AdminUnit unit) {
        if (unit.parent() != null) {
            var parent = UNITS.find(unit.parent()).orElseThrow();
            assertThat(parent.validOn(unit.key().validFrom())).isTrue();
            assertThat(parent.validOn(unit.validTo() == null ? LocalDate.of(2999, 1, 1) : unit.validTo())).isTrue();
            assertThat(UNITS.children(parent.key())).contains(unit);
        }
    }

    @Property
    void theParentCoversItsChildAndNeverTheOtherWayRound(@ForAll("unit") AdminUnit unit) {
        if (unit.parent() != null) {
            assertThat(UNITS.covers(unit.parent(), unit.key())).isTrue();
            assertThat(UNITS.covers(unit.key(), unit.parent())).isFalse();
        }
    }

    @Property
    void successorsAndPredecessorsMirrorEachOther(@ForAll("unit") AdminUnit unit) {
        for (var succession : UNITS.successors(unit.key())) {
            assertThat(UNITS.predecessors(succession.unit())).contains(new Succession(unit.key(), succession.share()));
        }
        assertThat(UNITS.successors(unit.key()).stream().filter(succession -> succession.share() == Share.FULL).count()).isLessThanOrEqualTo(1);
    }

    @Property
    void everyCommuneStaysInTheSuccessorOfItsProvince(@ForAll("unit") AdminUnit unit) {
        if (unit.level() == Level.COMMUNE) {
            var province = UNITS.ancestor(unit.key(), Level.PROVINCE).orElseThrow().key();
            var newest = UNITS.onMapOf(province, LocalDate.of(2026, 11, 21)).orElseThrow().key();
            assertThat(UNITS.covers(newest, unit.key())).isTrue();
            assertThat(UNITS.successors(unit.key())).allSatisfy(succession -> assertThat(UNITS.covers(newest, succession.unit())).isTrue());
        }
    }

    @Property
    void anEndedUnitHasWhereToLookOn(@ForAll("unit") AdminUnit unit) {
        if (unit.validTo() != null && unit.level() != Level.DISTRICT) {
            assertThat(UNITS.successors(unit.key())).isNotEmpty();
        }
        if (unit.key().validFrom().isAfter(LocalDate.of(1900, 1, 1))) {
            assertThat(UNITS.predecessors(unit.key())).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void findsEveryUnitByItsNameHoweverItIsTyped(@ForAll("unit") AdminUnit unit) {
        var day = DAYS.stream().filter(unit::validOn).findFirst().orElseThrow();
        var spellings = List.of(unit.fullName(), Normalizer.normalize(unit.fullName(), Normalizer.Form.NFD), UnitSearch.plain(unit.fullName()), unit.name(), unit.code());

        assertThat(spellings).allSatisfy(text -> assertThat(UNITS.search(text, day, unit.parent(), 200)).contains(unit));
    }
}
