package vn.ansinh.contribution.receiving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.covering.MonthClaims;
import vn.ansinh.contribution.quoting.Quotes;
import vn.ansinh.contribution.quoting.Visibility;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.UnitKey;

@RestController
@Tag(name = "Coverage", description = "Which months of a person are paid")
class CoverageController {

    private static final int MONTHS_OF_RELATION = 24;

    private final MonthClaims claims;
    private final Quotes quotes;
    private final Visibility visibility;
    private final BusinessClock clock;

    CoverageController(MonthClaims claims, Quotes quotes, Visibility visibility, BusinessClock clock) {
        this.claims = claims;
        this.quotes = quotes;
        this.visibility = visibility;
        this.clock = clock;
    }

    @GetMapping("/api/v1/participants/{id}/coverage")
    @Operation(summary = "The covered months of a person", description = "An organisation sees people it made a quote for in the last 24 months.")
    Coverage coverage(Caller caller, @PathVariable UUID id) {
        caller.requireAny(Role.PARTNER, Role.COLLECTOR, Role.OFFICER, Role.HISTORY_LOADER, Role.ANALYST, Role.AUDITOR);
        var person = new PersonId(id);
        quotes.lastUnit(person).ifPresent(unit -> requireRelation(caller, person, unit));
        return new Coverage(Arrays.stream(Scheme.values()).map(it -> new Item(it, claims.covered(it, person))).filter(it -> !it.months().isEmpty()).toList());
    }

    private void requireRelation(Caller caller, PersonId person, UnitKey unit) {
        var organisation = caller.organisation();
        if (organisation != null && !quotes.related(person, organisation, relationsSince())) {
            throw Problem.of(ProblemType.OUTSIDE_ORGANISATION).asException();
        }
        visibility.require(caller, organisation, unit);
    }

    private Instant relationsSince() {
        return BusinessClock.startOf(clock.today().minusMonths(MONTHS_OF_RELATION));
    }

    record Coverage(List<Item> items) {
    }

    record Item(Scheme scheme, Months months) {
    }
}
