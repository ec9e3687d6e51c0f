package vn.ansinh.subsidy.legislating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;
import vn.ansinh.subsidy.rules.RuleSet;

/** Tries a rule set, or the shipped rules of another day, on the quotes of a month. */
@RestController
@RequestMapping(RuleSetController.PATH + "/{id}/shadow-runs")
@Tag(name = "rule sets")
class ShadowRunController {

    private final ShadowRunning running;
    private final Showing showing;
    private final RuleSets ruleSets;
    private final IdempotentCommands commands;
    private final BusinessClock clock;

    ShadowRunController(ShadowRunning running, Showing showing, RuleSets ruleSets, IdempotentCommands commands, BusinessClock clock) {
        this.running = running;
        this.showing = showing;
        this.ruleSets = ruleSets;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Work the quotes of a month out again with a rule set on another payment date",
            description = "Sums before and after by group and method, and who is refused. At most 100,000 quotes and 15 seconds; notLookedAt is the rest.",
            responses = {
            @ApiResponse(responseCode = "201", description = "The result", content = @Content(schema = @Schema(implementation = ShadowRun.class))),
            @ApiResponse(responseCode = "403", description = "role-missing, outside-area"),
            @ApiResponse(responseCode = "422", description = "date-outside-rules")})
    ResponseEntity<Object> run(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key, @PathVariable UUID id,
                               @RequestBody(required = false) RuleSetRequest.@Nullable ShadowRun asked) {
        Showing.requireOfficer(caller);
        var request = asked == null ? new RuleSetRequest.ShadowRun(null, null) : asked;
        return commands.leased(caller, "shadow-run", key, request, () -> {
            var set = showing.isShipped(id) ? null : showing.find(id, caller).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
            var sides = set == null ? showing.sidesOfShipped() : showing.sides(set);
            var day = day(request, set);
            var run = running.run(id, sides, request.month() == null ? clock.month() : request.month(), day, caller.subject());
            return Answer.created(RuleSetController.PATH + "/" + id + "/shadow-runs/" + run.id(), Versions.etag(1), run);
        });
    }

    @GetMapping("/{run}")
    @Operation(summary = "The result of a shadow run")
    ResponseEntity<ShadowRun> read(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @PathVariable UUID run) {
        Showing.requireInsider(caller);
        return ResponseEntity.ok().eTag(Versions.etag(1)).body(ruleSets.findRun(id, run).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException()));
    }

    private LocalDate day(RuleSetRequest.ShadowRun request, @Nullable StoredRuleSet set) {
        var day = Objects.requireNonNullElseGet(request.paymentDate(), () -> set == null ? clock.today() : set.activateOn());
        if (day.isBefore(RuleSet.FIRST_DAY)) {
            throw Problem.at(ProblemType.DATE_OUTSIDE_RULES, "paymentDate", Map.of("day", day.toString(), "from", RuleSet.FIRST_DAY.toString())).asException();
        }
        return day;
    }
}
