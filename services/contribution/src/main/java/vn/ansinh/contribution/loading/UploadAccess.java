package vn.ansinh.contribution.loading;

import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;

/** A list is seen by the organisation that brought it, and else by those whose area covers the uploader's. */
@Component
class UploadAccess {

    private static final String COUNTRY = "VN";

    private final AreaRule areas;
    private final AdminUnits units = AdminUnits.shipped();
    private final BusinessClock clock;

    UploadAccess(AreaRule areas, BusinessClock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    void require(Caller caller, Upload upload) {
        var uploader = upload.uploader();
        if (caller.organisation() != null && !caller.organisation().equals(uploader.organisation())) {
            throw Problem.of(ProblemType.OUTSIDE_ORGANISATION).asException();
        }
        boolean sameOrganisation = caller.organisation() != null;
        boolean covered = !uploader.areas().isEmpty() && uploader.areas().stream().allMatch(area -> covers(caller, area));
        if (!sameOrganisation && !caller.areas().contains(COUNTRY) && !covered) {
            throw Problem.of(ProblemType.OUTSIDE_AREA).asException();
        }
    }

    private boolean covers(Caller caller, String area) {
        return units.resolve(area, clock.today()).map(AdminUnit::key).filter(unit -> areas.covers(caller, unit)).isPresent();
    }
}
