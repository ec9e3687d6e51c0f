package vn.ansinh.campaign.assigning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;
import vn.ansinh.starter.paging.CursorCodec;
import vn.ansinh.starter.paging.Limits;
import vn.ansinh.starter.paging.Page;

/** Targets: officers assign them in their area; analysts and auditors read them with what was reached. */
@RestController
@RequestMapping(TargetController.PATH)
@Tag(name = "targets")
class TargetController {
    static final String PATH = "/api/v1/targets";

    private final Assigning assigning;
    private final Targets targets;
    private final IdempotentCommands commands;
    private final CursorCodec cursors;

    TargetController(Assigning assigning, Targets targets, IdempotentCommands commands, CursorCodec cursors) {
        this.assigning = assigning;
        this.targets = targets;
        this.commands = commands;
        this.cursors = cursors;
    }

    @PostMapping
    @Operation(summary = "Give a unit a target for a month; a later decision takes the place of an earlier one",
            responses = @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TargetView.class))))
    ResponseEntity<Object> assign(@Parameter(hidden = true) Caller caller,
                                  @Parameter(hidden = true) IdempotencyKey key,
                                  @Valid @RequestBody TargetRequest request) {
        caller.requireAny(Role.CAMPAIGN_OFFICER, Role.OFFICER);
        return commands.transactional(caller, "assign-target", key, request, () -> {
            var target = assigning.assign(request, caller);
            return Answer.created(PATH + "/" + target.id(), Versions.etag(target.revision()), targets.view(target));
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "A target and what was reached")
    ResponseEntity<TargetView> target(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        requireReader(caller);
        var target = targets.find(id, caller).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        return ResponseEntity.ok().eTag(Versions.etag(target.revision())).body(targets.withResult(target));
    }

    @GetMapping
    @Operation(summary = "Targets of the caller's area, in the order of their assignment")
    Page<TargetView> list(@Parameter(hidden = true) Caller caller,
                          @Parameter(description = "15 for all versions of the code, or 15@2025-07-01; with a month, the unit of that month's last day")
                          @RequestParam(required = false) @Nullable String unit,
                          @RequestParam(required = false) @Nullable YearMonth month,
                          @RequestParam(required = false) @Nullable String indicator,
                          @Parameter(description = "also those whose place a later decision took") @RequestParam(defaultValue = "false") boolean superseded,
                          @RequestParam(required = false) @Nullable String cursor,
                          @RequestParam(required = false) @Nullable Integer limit) {
        requireReader(caller);
        var after = cursors.decodeOrFirst(cursor);
        int size = Limits.limit(limit);
        var found = targets.list(new Targets.Search(unit, month, indicator, superseded), caller, after.isEmpty() ? null : after.getFirst(), size + 1);
        return Page.of(found, size, target -> cursors.encode(List.of(target.id()))).map(targets::view);
    }

    private static void requireReader(Caller caller) {
        caller.requireAny(Role.ANALYST, Role.OFFICER, Role.AUDITOR, Role.CAMPAIGN_OFFICER);
    }
}
