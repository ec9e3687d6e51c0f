package vn.ansinh.contribution.quoting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.kernel.UnitKey;

/** Area and organisation bound what a caller may see and do; where both stand, both bind. */
@Component
public class Visibility {

    private final AreaRule areas;

    Visibility(AreaRule areas) {
        this.areas = areas;
    }

    /** @param organisation null for what belongs to no organisation yet */
    public void require(Caller caller, @Nullable String organisation, UnitKey unit) {
        if (caller.organisation() != null && !caller.organisation().equals(organisation)) {
            throw Problem.of(ProblemType.OUTSIDE_ORGANISATION).asException();
        }
        areas.require(caller, unit);
    }
}
