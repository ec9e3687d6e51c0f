package vn.ansinh.contribution.receiving;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.quoting.Visibility;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.kernel.BusinessClock;

/** Cancels a receipt. An organisation may do so on the day of the receipt, an officer at any time in the area. */
@Component
class Voiding {

    private final Ledger ledger;
    private final Visibility visibility;
    private final BusinessClock clock;

    Voiding(Ledger ledger, Visibility visibility, BusinessClock clock) {
        this.ledger = ledger;
        this.visibility = visibility;
        this.clock = clock;
    }

    Receipt voidReceipt(Caller caller, String id, String reason) {
        var receipt = ledger.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        visibility.require(caller, receipt.organisation(), receipt.unit());
        var now = clock.now();
        if (!caller.has(Role.OFFICER) && !BusinessClock.dayOf(receipt.recordedAt()).equals(BusinessClock.dayOf(now))) {
            throw Problem.of(ProblemType.ROLE_MISSING, Map.of("roles", Role.OFFICER.realmName())).asException();
        }
        return ledger.reverse(receipt, now, caller.subject(), reason);
    }
}
