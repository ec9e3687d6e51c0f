package vn.ansinh.campaign.assigning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.ansinh.campaign.measuring.Measured;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;

/** Gives a unit its target. Runs in the caller's transaction. */
@Component
class Assigning {
    private static final YearMonth EARLIEST = YearMonth.of(2008, 1);
    private static final YearMonth LATEST = YearMonth.of(2100, 12);

    private final TargetStore store;
    private final Outbox outbox;
    private final TargetAccess access;
    private final AdminUnits units;
    private final BusinessClock clock;
    private final Counter assigned;
    private final Clock system = Clock.systemUTC();

    Assigning(TargetStore store, Outbox outbox, TargetAccess access, AdminUnits units, BusinessClock clock, MeterRegistry meters) {
        this.store = store;
        this.outbox = outbox;
        this.access = access;
        this.units = units;
        this.clock = clock;
        this.assigned = Counter.builder("ansinh.targets.assigned").description("targets assigned, attempts that were run again included").register(meters);
    }

    /** A later decision takes the place of an earlier one; anything else for the same unit, month and indicator is refused. */
    Target assign(TargetRequest request, Caller caller) {
        requireKnown(request);
        var unit = unit(request);
        access.require(caller, unit.key());
        var target = new Target(Uuids.next(system.instant()).toString(), unit.key(), unit.code(), request.month(), request.indicator(), request.value(),
                new Target.Decision(request.decision().number().strip(), request.decision().date()), null, clock.now(), caller.subject(), 1);
        var claim = new TargetInForce(TargetInForce.id(unit.key(), request.month(), request.indicator()), target.id(), target.decision().date());
        store.inForce(claim.id()).ifPresentOrElse(former -> {
            if (!target.decision().date().isAfter(former.decided())) {
                throw inForceAlready().with("targetId", former.targetId()).asException();
            }
            store.insertInsteadOf(former.targetId(), target, claim);
        }, () -> insertFirst(target, claim));
        outbox.append(target.id(), target.event());
        assigned.increment();
        return target;
    }

    private void insertFirst(Target target, TargetInForce claim) {
        try {
            store.insert(target, claim);
        } catch (DuplicateKeyException e) {
            throw inForceAlready().asException();
        }
    }

    private static Problem inForceAlready() {
        return Problem.of(ProblemType.CONFLICT, Map.of("status", TargetView.Status.IN_FORCE.name()));
    }

    private void requireKnown(TargetRequest request) {
        if (Measured.of(request.indicator()).isEmpty()) {
            throw refused("indicator", "unknown-value", Map.of("allowed", String.join(", ", Measured.codes())));
        }
        if (request.month().isBefore(EARLIEST) || request.month().isAfter(LATEST)) {
            throw refused("month", "out-of-range", Map.of("min", EARLIEST.toString(), "max", LATEST.toString()));
        }
    }

    private AdminUnit unit(TargetRequest request) {
        var day = request.month().atEndOfMonth();
        return units.resolve(request.unit(), day)
                .orElseThrow(() -> Problem.at(ProblemType.UNKNOWN_UNIT, "unit", Map.of("code", request.unit(), "day", day.toString())).asException());
    }

    private static RuntimeException refused(String field, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, code, arguments)), Map.of()).asException();
    }
}
