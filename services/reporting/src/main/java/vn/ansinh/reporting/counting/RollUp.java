package vn.ansinh.reporting.counting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Carries differences of single units up to their province and to the country. */
final class RollUp {
    private final AdminUnits units;
    private final UnitKey country;

    RollUp(AdminUnits units) {
        this.units = units;
        this.country = units.on("VN", LocalDate.of(2025, 7, 1)).orElseThrow().key();
    }

    /** The level of the single units is {@link Level#COMMUNE}, also where somebody's unit is only known by its province. */
    Map<Level, Tally> of(Tally differences) {
        var levels = new EnumMap<Level, Tally>(Level.class);
        levels.put(Level.COMMUNE, differences);
        var provinces = new Tally();
        var all = new Tally();
        differences.forEach((key, values) -> {
            provinces.add(key.in(provinceOf(key.unit())), values, 1);
            all.add(key.in(country), values, 1);
        });
        levels.put(Level.PROVINCE, provinces);
        levels.put(Level.COUNTRY, all);
        return levels;
    }

    private UnitKey provinceOf(UnitKey unit) {
        var known = units.find(unit).orElseThrow(() -> new IllegalArgumentException("no unit " + unit));
        return switch (known.level()) {
            case PROVINCE -> unit;
            case COUNTRY -> throw new IllegalArgumentException("a person lives in a province");
            case DISTRICT, COMMUNE -> units.ancestor(unit, Level.PROVINCE).orElseThrow().key();
        };
    }
}
