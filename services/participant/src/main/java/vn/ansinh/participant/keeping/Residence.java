package vn.ansinh.participant.keeping;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** In which unit a person lives, on the map of a day. */
@Component
public class Residence {

    /** A day on the newest map that is known; search keys stand on it, whatever day it is. */
    public static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    private final AdminUnits units;

    public Residence(AdminUnits units) {
        this.units = units;
    }

    /**
     * The commune on that day's map. Who lived in a commune that was divided is seen in the province until an officer has placed them; where the older map
     * has no single unit for the place, the unit stays as recorded.
     */
    public UnitKey on(Person person, LocalDate day) {
        var recorded = person.addressNear(day).unit();
        return units.onMapOf(recorded, day).map(AdminUnit::key)
                .or(() -> units.ancestor(recorded, Level.PROVINCE).flatMap(province -> units.onMapOf(province.key(), day)).map(AdminUnit::key))
                .orElse(recorded);
    }

    /** Whether the person's place on a day is known no closer than a province, because the commune was divided. */
    public boolean isUnplaced(Person person, LocalDate day) {
        return units.find(on(person, day)).filter(unit -> unit.level() == Level.PROVINCE).isPresent();
    }
}
