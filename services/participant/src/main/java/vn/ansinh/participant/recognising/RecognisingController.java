package vn.ansinh.participant.recognising;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.participant.seeing.Sight;
import vn.ansinh.participant.showing.Views;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;

@RestController
@RequestMapping("/api/v1/participants/{id}/groups")
@Tag(name = "participants")
class RecognisingController {

    private final Recognising recognising;
    private final Views views;
    private final IdempotentCommands commands;

    RecognisingController(Recognising recognising, Views views, IdempotentCommands commands) {
        this.recognising = recognising;
        this.views = views;
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Recognise a person as a member of a support group")
    @ApiResponse(responseCode = "201", description = "Recognised; the membership, ETag of the person's new version")
    @ApiResponse(responseCode = "403", description = "role-missing, outside-area, outside-organisation")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "conflict: already recognised in this group for some of these days")
    @ApiResponse(responseCode = "422", description = "group-unknown, evidence-missing, invalid-value, idempotency-key-reused")
    ResponseEntity<Object> recognise(Caller caller, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody Recognition recognition) {
        Sight.requireRole(caller);
        return commands.transactional(caller, "participants.recognise", key, recognition, () -> {
            var changed = recognising.recognise(caller, new PersonId(id), recognition);
            return Answer.created("/api/v1/participants/%s/groups/%s".formatted(id, changed.membership().id()), Versions.etag(changed.person().version()),
                    views.group(changed.membership()));
        });
    }

    @PostMapping("/{membership}/end")
    @Operation(summary = "End a membership", description = "For officers in their area, and for the organisation that recognised it.")
    @ApiResponse(responseCode = "200", description = "Ended; ETag of the person's new version")
    @ApiResponse(responseCode = "403", description = "role-missing, outside-area, outside-organisation")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "422", description = "invalid-value, idempotency-key-reused")
    ResponseEntity<Object> end(Caller caller, IdempotencyKey key, @PathVariable UUID id, @PathVariable UUID membership,
                               @Valid @RequestBody Recognition.End end) {
        Sight.requireRole(caller);
        return commands.transactional(caller, "participants.end-group", key, end, () -> {
            var changed = recognising.end(caller, new PersonId(id), membership, end);
            return Answer.ok(Versions.etag(changed.person().version()), views.group(changed.membership()));
        });
    }
}
