package vn.ansinh.keycloak;

import java.time.LocalDate;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.UnitKey;

/**
 * Which units a caller's areas reach: {@code VN} the country; a unit itself, all below it, and predecessors whose whole territory went into it.
 *
 * <p>A caller with an organisation and no area is bound by the organisation and not here. An area that names no unit reaches nothing.
 */
public final class AreaRule {

    private static final String COUNTRY = "VN";

    private final Reach reach;
    private final BusinessClock clock;

    AreaRule(Reach reach, BusinessClock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    /** Whether an area, read on a day, reaches a unit. */
    interface Reach {
        boolean covers(String area, LocalDate on, UnitKey unit);
    }

    public boolean covers(Caller caller, UnitKey unit) {
        if (caller.areas().isEmpty()) {
            return caller.organisation() != null || caller.has(Role.SERVICE);
        }
        var today = clock.today();
        return caller.areas().stream().anyMatch(area -> area.equals(COUNTRY) || reach.covers(area, today, unit));
    }

    /** Refuses with {@code outside-area} what {@link #covers} does not. */
    public void require(Caller caller, UnitKey unit) {
        if (!covers(caller, unit)) {
            throw Problem.of(ProblemType.OUTSIDE_AREA).asException();
        }
    }
}
