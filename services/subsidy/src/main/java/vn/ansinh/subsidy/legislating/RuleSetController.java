package vn.ansinh.subsidy.legislating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;
import vn.ansinh.starter.paging.CursorCodec;
import vn.ansinh.starter.paging.Limits;
import vn.ansinh.starter.paging.Page;
import vn.ansinh.starter.problem.Languages;
import vn.ansinh.subsidy.rules.RuleSet;

/** Rule sets: anybody reads those that were approved; policy officers enter, approve and withdraw them, two for each. */
@RestController
@RequestMapping(RuleSetController.PATH)
@Tag(name = "rule sets")
class RuleSetController {

    static final String PATH = "/api/v1/rule-sets";

    private final Legislating legislating;
    private final Showing showing;
    private final RuleSets ruleSets;
    private final LawInForce law;
    private final IdempotentCommands commands;
    private final Transactions transactions;
    private final CursorCodec cursors;

    RuleSetController(Legislating legislating, Showing showing, RuleSets ruleSets, LawInForce law, IdempotentCommands commands, Transactions transactions,
                      CursorCodec cursors) {
        this.legislating = legislating;
        this.showing = showing;
        this.ruleSets = ruleSets;
        this.law = law;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
    }

    @PostMapping
    @Operation(summary = "Draft a rule set over the rules that will be in force on its day", responses = {
            @ApiResponse(responseCode = "201", description = "The draft", content = @Content(schema = @Schema(implementation = RuleSetView.class))),
            @ApiResponse(responseCode = "403", description = "role-missing, outside-area"),
            @ApiResponse(responseCode = "422", description = "invalid-value: errors name parameter, member and reason")})
    ResponseEntity<Object> create(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key,
                                  @Valid @RequestBody RuleSetRequest.Draft draft) {
        Showing.requireOfficer(caller);
        ChangeReader.read(draft.changes());
        return commands.transactional(caller, "draft-rule-set", key, draft, () -> {
            var created = legislating.create(draft.content(), caller.subject());
            return Answer.created(PATH + "/" + created.id(), Versions.etag(created.revision()), showing.view(created, caller));
        });
    }

    @GetMapping
    @Operation(summary = "Rule sets, the newest first; the last one is the one shipped with the service",
            description = "Drafts are listed for policy officers and auditors of the country only.")
    Page<RuleSetView> list(@Parameter(hidden = true) Caller caller, @RequestParam(required = false) @Size(max = 500) @Nullable String cursor,
                           @RequestParam(required = false) @Nullable Integer limit) {
        var after = cursors.decodeOrFirst(cursor);
        int size = Limits.limit(limit);
        var statutes = law.read();
        var found = ruleSets.list(Showing.isInsider(caller), after.isEmpty() ? null : Integer.valueOf(after.getFirst()), size + 1);
        var views = new ArrayList<>(found.stream().map(set -> showing.view(set, statutes, caller)).toList());
        if (found.size() <= size) {
            views.add(showing.shipped());
        }
        return Page.of(views, size, last -> cursors.encode(List.of(String.valueOf(last.number()))));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A rule set")
    ResponseEntity<RuleSetView> read(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        if (showing.isShipped(id)) {
            return ResponseEntity.ok(showing.shipped());
        }
        var set = visible(id, caller);
        return ResponseEntity.ok().eTag(Versions.etag(set.revision())).body(showing.view(set, caller));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a draft, or with an empty body only put it on the rules that will be in force on its day", responses = {
            @ApiResponse(responseCode = "200", description = "The draft; ETag of the new version",
                    content = @Content(schema = @Schema(implementation = RuleSetView.class))),
            @ApiResponse(responseCode = "409", description = "conflict: it is no draft any more"),
            @ApiResponse(responseCode = "412", description = "version-mismatch"),
            @ApiResponse(responseCode = "428", description = "version-required")})
    ResponseEntity<RuleSetView> change(@Parameter(hidden = true) Caller caller, @PathVariable UUID id,
                                       @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                       @Valid @RequestBody RuleSetRequest.Patch patch) {
        Showing.requireOfficer(caller);
        requireStored(id);
        Versions.required(ifMatch);
        var changed = transactions.inTransaction(() -> legislating.change(id, patch, ifMatch, caller.subject()));
        return ResponseEntity.ok().eTag(Versions.etag(changed.revision())).body(showing.view(changed, caller));
    }

    @GetMapping("/{id}/differences")
    @Operation(summary = "What a rule set changes: values, and the amounts of typical people on a day")
    Differences differences(@Parameter(hidden = true) Caller caller, @PathVariable UUID id,
                            @Parameter(description = "Payment date of the typical people; the day of activation without it")
                            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var set = visible(id, caller);
        var day = asOf == null ? set.activateOn() : asOf;
        if (day.isBefore(RuleSet.FIRST_DAY)) {
            var arguments = Map.of("day", day.toString(), "from", RuleSet.FIRST_DAY.toString());
            var error = new FieldProblem(null, null, "asOf", ProblemType.DATE_OUTSIDE_RULES.slug(), arguments);
            throw new Problem(ProblemType.DATE_OUTSIDE_RULES, arguments, List.of(error), Map.of()).asException();
        }
        var sides = showing.sides(set);
        return Differences.between(sides.without().engine(), sides.with().engine(), day, Languages.current());
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Approve a draft of another policy officer; from the first moment of its day it is in force",
            description = "With If-Match only if it is still the version that was looked at.", responses = {
            @ApiResponse(responseCode = "200", description = "The approved rule set", content = @Content(schema = @Schema(implementation = RuleSetView.class))),
            @ApiResponse(responseCode = "409", description = "second-officer-needed, rule-set-outdated, rule-set-overtaken, conflict"),
            @ApiResponse(responseCode = "422", description = "invalid-value: its day has passed")})
    ResponseEntity<Object> approve(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key, @PathVariable UUID id,
                                   @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Showing.requireOfficer(caller);
        requireStored(id);
        return command(caller, "approve-rule-set", key, Map.of("id", id), () -> legislating.approve(id, ifMatch, caller.subject()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Withdraw a rule set; from its day on a second policy officer has to do the same before it counts", responses = {
            @ApiResponse(responseCode = "200", description = "Withdrawn, or a withdrawal that waits for a second officer",
                    content = @Content(schema = @Schema(implementation = RuleSetView.class))),
            @ApiResponse(responseCode = "409", description = "second-officer-needed, conflict")})
    ResponseEntity<Object> withdraw(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key, @PathVariable UUID id,
                                    @Valid @RequestBody RuleSetRequest.Withdrawal withdrawal) {
        Showing.requireOfficer(caller);
        requireStored(id);
        return command(caller, "withdraw-rule-set", key, withdrawal, () -> legislating.withdraw(id, withdrawal.reason().strip(), caller.subject()));
    }

    /** What was decided counts for this replica's estimates at once. */
    private ResponseEntity<Object> command(Caller caller, String operation, IdempotencyKey key, Object body, Supplier<StoredRuleSet> work) {
        try {
            return commands.transactional(caller, operation, key, body, () -> {
                var set = work.get();
                return Answer.ok(Versions.etag(set.revision()), showing.view(set, caller));
            });
        } finally {
            law.forget();
        }
    }

    private void requireStored(UUID id) {
        if (showing.isShipped(id)) {
            throw Problem.of(ProblemType.CONFLICT, Map.of("status", "SHIPPED")).asException();
        }
    }

    private StoredRuleSet visible(UUID id, Caller caller) {
        return showing.find(id, caller).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
    }
}
