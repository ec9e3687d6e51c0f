package vn.ansinh.participant.keeping;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.keycloak.Caller;

/** Notes who makes a change, at the business time of now. */
@Component
public class Acting {

    private final BusinessClock clock;

    public Acting(BusinessClock clock) {
        this.clock = clock;
    }

    public Change note(String what, Caller caller) {
        return Change.of(what, clock.now(), caller.subject(), caller.organisation());
    }

    public Change note(String what, Caller caller, List<String> fields) {
        return new Change(clock.now(), caller.subject(), caller.organisation(), what, fields);
    }
}
