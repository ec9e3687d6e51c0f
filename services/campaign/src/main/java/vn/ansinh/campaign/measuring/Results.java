package vn.ansinh.campaign.measuring;

import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnits;

/**
 * What a unit reached in a month: itself, all below it, predecessors whose whole territory went into it, and later units that are made of nothing
 * else. A commune that was divided counts from the level that took all of it.
 */
@Component
public class Results {
    private final ParticipationStore store;
    private final AdminUnits units;

    Results(ParticipationStore store, AdminUnits units) {
        this.store = store;
        this.units = units;
    }

    public long reached(UnitKey unit, YearMonth month, Measured measured) {
        return store.reached(month, measured).entrySet().stream().filter(entry -> liesIn(unit, entry.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    private boolean liesIn(UnitKey area, UnitKey unit) {
        if (units.covers(area, unit)) {
            return true;
        }
        var origins = units.predecessors(unit);
        return !origins.isEmpty() && origins.stream().allMatch(origin -> liesIn(area, origin.unit()));
    }
}
