package vn.ansinh.campaign.assigning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.units.AdminUnits;

/** Targets belong to areas: who has only an organisation has none of them. */
@Component
class TargetAccess {
    private final AreaRule areas;
    private final TargetStore store;

    TargetAccess(AreaRule areas, TargetStore store) {
        this.areas = areas;
        this.store = store;
    }

    boolean covers(Caller caller, UnitKey unit) {
        return !caller.areas().isEmpty() && areas.covers(caller, unit);
    }

    void require(Caller caller, UnitKey unit) {
        if (!covers(caller, unit)) {
            throw Problem.of(ProblemType.OUTSIDE_AREA).asException();
        }
    }

    /** The units with targets that the caller may see; null if that is all. */
    @Nullable List<UnitKey> visible(Caller caller) {
        return caller.areas().contains(AdminUnits.COUNTRY) ? null : store.units().stream().filter(unit -> covers(caller, unit)).toList();
    }
}
