package vn.ansinh.subsidy;

import java.time.LocalDate;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.units.AdminUnits;

/** Which units a rule set marks as island communes and special zones (xã đảo, đặc khu). */
public final class Islands {

    private final AdminUnits units;

    public Islands(AdminUnits units) {
        this.units = units;
    }

    /** A unit of an earlier map counts as the unit that its whole territory is in on the day. */
    public boolean contain(UnitKey unit, LocalDate day, RuleSet rules) {
        if (day.isBefore(RuleSet.FIRST_DAY)) {
            return false;
        }
        var codes = rules.on(day).codes(Rule.ISLAND_COMMUNES);
        return !codes.isEmpty() && units.onMapOf(unit, day).filter(on -> codes.contains(on.key().code())).isPresent();
    }
}
