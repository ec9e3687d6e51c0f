package vn.ansinh.participant.moving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
@Tag(name = "participants")
class MovingController {

    private final Moving moving;
    private final Views views;
    private final IdempotentCommands commands;

    MovingController(Moving moving, Views views, IdempotentCommands commands) {
        this.moving = moving;
        this.views = views;
        this.commands = commands;
    }

    @PostMapping("/api/v1/participants/{id}/addresses")
    @Operation(summary = "Move a person", description = "Adds an address that holds from a day on; older ones stay as history. Answers the person.")
    @ApiResponse(responseCode = "201", description = "Moved; ETag of the person's new version")
    @ApiResponse(responseCode = "403", description = "role-missing, outside-area, outside-organisation")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "422", description = "unknown-unit, invalid-value, idempotency-key-reused")
    ResponseEntity<Object> move(Caller caller, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody Move move) {
        Sight.requireRole(caller);
        return commands.transactional(caller, "participants.move", key, move, () -> {
            var person = moving.move(caller, new PersonId(id), move);
            return Answer.created("/api/v1/participants/" + id, Versions.etag(person.version()), views.whole(person));
        });
    }
}
