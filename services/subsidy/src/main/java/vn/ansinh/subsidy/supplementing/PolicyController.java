package vn.ansinh.subsidy.supplementing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.contracts.insurance.Scheme;
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

/** Local policies: what was approved is open to anyone; officers draft in their area, policy officers approve what others drafted. */
@RestController
@RequestMapping(PolicyController.PATH)
@Tag(name = "local-policies")
class PolicyController {

    static final String PATH = "/api/v1/local-policies";

    private final Supplementing supplementing;
    private final StoredPoliciesInForce inForce;
    private final IdempotentCommands commands;
    private final Transactions transactions;
    private final CursorCodec cursors;
    private final Validator validator;
    private final JsonMapper json;

    PolicyController(Supplementing supplementing, StoredPoliciesInForce inForce, IdempotentCommands commands, Transactions transactions, CursorCodec cursors,
                     Validator validator, JsonMapper json) {
        this.supplementing = supplementing;
        this.inForce = inForce;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.validator = validator;
        this.json = json;
    }

    /** @param lastDay last payment date on which the policy holds; not for a draft */
    @Schema(name = "LocalPolicyWithdrawal")
    record Withdrawal(@Nullable LocalDate lastDay, @NotBlank @Size(max = 500) String reason) {
    }

    /** Nothing has to be said; the body may be missing. */
    private record Nothing() {
    }

    @PostMapping
    @Operation(summary = "Draft a local policy", responses = {
            @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PolicyView.class))),
            @ApiResponse(responseCode = "403", description = "role-missing, outside-area"),
            @ApiResponse(responseCode = "422", description = "invalid-value, unknown-unit, idempotency-key-reused")})
    ResponseEntity<Object> draft(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key,
                                 @Valid @RequestBody PolicyRequest request) {
        return commands.transactional(caller, "draft-local-policy", key, request, () -> {
            var policy = supplementing.draft(request, caller);
            return Answer.created(PATH + "/" + policy.id(), Versions.etag(policy.version()), view(policy, caller));
        });
    }

    @GetMapping
    @Operation(summary = "Local policies; drafts only for officers and auditors of the area")
    Page<PolicyView> list(@Parameter(hidden = true) Caller caller,
                          @Parameter(description = "Of this unit and those below it: 01 for all versions of the code, or 01@1900-01-01")
                          @RequestParam(required = false) @Nullable String unit,
                          @RequestParam(required = false) @Nullable Scheme scheme,
                          @RequestParam(required = false) StoredPolicy.@Nullable State state,
                          @RequestParam(required = false) @Nullable String cursor,
                          @RequestParam(required = false) @Nullable Integer limit) {
        var after = cursors.decodeOrFirst(cursor);
        int size = Limits.limit(limit);
        var found = supplementing.list(unit, scheme, state, caller, after.isEmpty() ? null : after.getFirst(), size + 1);
        return Page.of(found, size, policy -> cursors.encode(List.of(policy.id()))).map(policy -> view(policy, caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A local policy")
    ResponseEntity<PolicyView> one(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return answer(supplementing.find(id, caller).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException()), caller);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a draft", description = "JSON merge patch of the terms, with If-Match; null takes a term away.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = PolicyRequest.class))),
            responses = {@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class))),
                    @ApiResponse(responseCode = "409", description = "conflict: no draft any more"),
                    @ApiResponse(responseCode = "412", description = "version-mismatch")})
    ResponseEntity<PolicyView> change(@Parameter(hidden = true) Caller caller, @PathVariable UUID id,
                                      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                      @RequestBody ObjectNode patch, HttpServletRequest request) {
        long version = Versions.required(ifMatch);
        return answer(transactions.inTransaction(() -> supplementing.change(id, version, caller, before -> patched(before, patch, request))), caller);
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Approve what somebody else drafted", description = "If-Match names the version that was read.", responses = {
            @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class))),
            @ApiResponse(responseCode = "409", description = "second-officer-needed, local-policy-overlaps, conflict")})
    ResponseEntity<Object> approve(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key, @PathVariable UUID id,
                                   @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var answer = commands.transactional(caller, "approve-local-policy/" + id, key, new Nothing(), () ->
                ok(supplementing.approve(id, ifMatch, caller), caller));
        inForce.forget();
        return answer;
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "End a policy earlier than its terms say, or give up a draft", responses = {
            @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class))),
            @ApiResponse(responseCode = "409", description = "conflict: withdrawn already")})
    ResponseEntity<Object> withdraw(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key, @PathVariable UUID id,
                                    @Valid @RequestBody Withdrawal withdrawal) {
        var answer = commands.transactional(caller, "withdraw-local-policy/" + id, key, withdrawal, () ->
                ok(supplementing.withdraw(id, withdrawal.lastDay(), withdrawal.reason(), caller), caller));
        inForce.forget();
        return answer;
    }

    private PolicyRequest patched(PolicyRequest before, ObjectNode patch, HttpServletRequest request) {
        try {
            var merged = (ObjectNode) json.valueToTree(before);
            patch.forEachEntry((name, value) -> put(merged, name, value));
            var changed = json.treeToValue(merged, PolicyRequest.class);
            var violations = validator.validate(changed);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return changed;
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("not readable", e, new ServletServerHttpRequest(request));
        }
    }

    private static void put(ObjectNode merged, String name, JsonNode value) {
        if (value.isNull()) {
            merged.remove(name);
        } else {
            merged.set(name, value);
        }
    }

    private Answer ok(StoredPolicy policy, Caller caller) {
        return Answer.ok(Versions.etag(policy.version()), view(policy, caller));
    }

    private ResponseEntity<PolicyView> answer(StoredPolicy policy, Caller caller) {
        return ResponseEntity.ok().eTag(Versions.etag(policy.version())).body(view(policy, caller));
    }

    private PolicyView view(StoredPolicy policy, Caller caller) {
        return PolicyView.of(policy, supplementing.unit(policy), supplementing.showsActors(caller));
    }
}
