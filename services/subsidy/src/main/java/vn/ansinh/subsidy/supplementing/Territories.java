package vn.ansinh.subsidy.supplementing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Succession;

/**
 * In which units of all times a unit lies with its whole territory: those above it, and through successions those whose parts it is made of, or into
 * which all its parts went. Beside them, those in which only a part of it lies.
 */
final class Territories {

    private final AdminUnits units;
    private final Map<UnitKey, Set<UnitKey>> around = new ConcurrentHashMap<>();
    private final Map<UnitKey, Set<UnitKey>> partlyAround = new ConcurrentHashMap<>();

    Territories(AdminUnits units) {
        this.units = units;
    }

    /** The unit itself included. */
    Set<UnitKey> around(UnitKey unit) {
        var known = around.get(unit);
        return known == null ? around.computeIfAbsent(unit, this::found) : known;
    }

    /** Those in which the unit lies with a part of its territory. */
    Set<UnitKey> partlyAround(UnitKey unit) {
        var known = partlyAround.get(unit);
        return known == null ? partlyAround.computeIfAbsent(unit, this::foundPartly) : known;
    }

    boolean contains(UnitKey territory, UnitKey unit) {
        return around(unit).contains(territory);
    }

    private Set<UnitKey> found(UnitKey unit) {
        var all = new HashSet<>(through(unit, units::predecessors));
        all.addAll(through(unit, units::successors));
        return Set.copyOf(all);
    }

    private Set<UnitKey> foundPartly(UnitKey unit) {
        var all = new HashSet<UnitKey>();
        reach(unit, units::predecessors, all);
        reach(unit, units::successors, all);
        all.removeAll(around(unit));
        return Set.copyOf(all);
    }

    private Set<UnitKey> through(UnitKey unit, Function<UnitKey, List<Succession>> others) {
        var all = new HashSet<UnitKey>();
        all.add(unit);
        units.find(unit).map(AdminUnit::parent).ifPresent(parent -> all.addAll(through(parent, others)));
        others.apply(unit).stream().<Collection<UnitKey>>map(other -> through(other.unit(), others)).reduce(Territories::common).ifPresent(all::addAll);
        return all;
    }

    /** The units that parts of it belong to, and those above them on their own map. */
    private void reach(UnitKey unit, Function<UnitKey, List<Succession>> others, Set<UnitKey> all) {
        for (Optional<UnitKey> above = Optional.of(unit); above.isPresent(); above = above.flatMap(units::find).map(AdminUnit::parent)) {
            all.add(above.get());
        }
        others.apply(unit).forEach(other -> reach(other.unit(), others, all));
    }

    private static Collection<UnitKey> common(Collection<UnitKey> some, Collection<UnitKey> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }
}
