package vn.ansinh.reporting.restating;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;
import vn.ansinh.units.Succession;

/**
 * The figures that make up a unit whatever map they were booked on. Facts stay in the unit of their day: a province counts those of the provinces
 * that went into it, a commune those of the communes that did, and a former unit those of later units that lie inside it.
 */
public final class Territories {
    private final AdminUnits units;
    private final Pieces pieces;
    private final Map<UnitKey, List<Source>> known = new ConcurrentHashMap<>();

    public Territories(AdminUnits units) {
        this.units = units;
        this.pieces = new Pieces(units);
    }

    /** Each booked figure of the unit's territory lies in exactly one of the sources. */
    public List<Source> sourcesOf(AdminUnit unit) {
        return known.computeIfAbsent(unit.key(), unused -> switch (unit.level()) {
            case COUNTRY -> List.of(Source.whole(Level.COUNTRY, unit.key()));
            case PROVINCE -> ofProvince(unit);
            case DISTRICT, COMMUNE -> ofCommunes(unit, related(descendants(unit.key())), Set.of());
        });
    }

    private List<Source> ofProvince(AdminUnit province) {
        var whole = new LinkedHashSet<UnitKey>();
        var divided = new LinkedHashSet<UnitKey>();
        for (var related : related(Set.of(province.key()))) {
            var positions = inside(province, related);
            if (positions.inside.size() == positions.count && positions.count > 0) {
                whole.add(related);
            } else if (!positions.inside.isEmpty()) {
                divided.add(related);
            }
        }
        var sources = new ArrayList<Source>();
        whole.forEach(unit -> sources.add(Source.whole(Level.PROVINCE, unit)));
        if (!divided.isEmpty()) {
            var communes = new LinkedHashSet<>(related(descendants(province.key())));
            divided.forEach(unit -> communes.addAll(descendants(unit)));
            sources.addAll(ofCommunes(province, communes, whole));
        }
        return List.copyOf(sources);
    }

    private List<Source> ofCommunes(AdminUnit territory, Set<UnitKey> candidates, Set<UnitKey> countedProvinces) {
        return candidates.stream()
                .filter(unit -> countedProvinces.stream().noneMatch(province -> isIn(unit, province)))
                .flatMap(unit -> {
                    var positions = inside(territory, unit);
                    return positions.inside.isEmpty() ? Stream.of() : Stream.of(new Source(Level.COMMUNE, unit, positions.count, positions.inside));
                })
                .toList();
    }

    private Positions inside(AdminUnit territory, UnitKey unit) {
        var day = territory.key().validFrom();
        var all = pieces.of(unit, day);
        return new Positions(all.size(), IntStream.range(0, all.size()).filter(i -> lies(all.get(i), territory)).boxed().toList());
    }

    private boolean lies(UnitKey piece, AdminUnit territory) {
        return isIn(piece, territory.key()) || units.ancestor(piece, territory.level())
                .flatMap(above -> units.onMapOf(above.key(), territory.key().validFrom()))
                .filter(above -> above.key().equals(territory.key())).isPresent();
    }

    private boolean isIn(UnitKey unit, UnitKey above) {
        return unit.equals(above) || units.find(above).flatMap(known -> units.ancestor(unit, known.level())).filter(a -> a.key().equals(above)).isPresent();
    }

    private Set<UnitKey> descendants(UnitKey unit) {
        var all = new LinkedHashSet<UnitKey>();
        all.add(unit);
        units.children(unit).forEach(child -> all.addAll(descendants(child.key())));
        return all;
    }

    /** The units with all their predecessors and all their successors. */
    private Set<UnitKey> related(Set<UnitKey> origin) {
        var all = new LinkedHashSet<>(origin);
        origin.forEach(unit -> follow(unit, units::predecessors, all));
        origin.forEach(unit -> follow(unit, units::successors, all));
        return all;
    }

    private void follow(UnitKey unit, Function<UnitKey, List<Succession>> next, Set<UnitKey> into) {
        for (var succession : next.apply(unit)) {
            into.add(succession.unit());
            follow(succession.unit(), next, into);
        }
    }

    private record Positions(int count, List<Integer> inside) {
    }
}
