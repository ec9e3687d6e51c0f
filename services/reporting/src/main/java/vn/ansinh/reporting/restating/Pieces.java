package vn.ansinh.reporting.restating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Succession;

/** What a unit of any map falls into on the map of a day. */
final class Pieces {
    private final AdminUnits units;

    Pieces(AdminUnits units) {
        this.units = units;
    }

    /** The units of that day which the unit became, or was made of; where its like has none, those of the unit above. In the order of their keys. */
    List<UnitKey> of(UnitKey unit, LocalDate day) {
        return walk(known(unit), day).map(AdminUnit::key).sorted(Comparator.naturalOrder()).toList();
    }

    private Stream<AdminUnit> walk(AdminUnit unit, LocalDate day) {
        if (unit.key().validFrom().isAfter(day)) {
            return step(unit, day, units::predecessors);
        }
        var validTo = unit.validTo();
        return validTo == null || !validTo.isBefore(day) ? Stream.of(unit) : step(unit, day, units::successors);
    }

    private Stream<AdminUnit> step(AdminUnit unit, LocalDate day, Function<UnitKey, List<Succession>> next) {
        var others = next.apply(unit.key());
        if (others.isEmpty()) {
            var parent = unit.parent();
            return parent == null ? Stream.empty() : walk(known(parent), day);
        }
        return others.stream().flatMap(other -> walk(known(other.unit()), day));
    }

    private AdminUnit known(UnitKey key) {
        return units.find(key).orElseThrow(() -> new IllegalArgumentException("no unit " + key));
    }
}
