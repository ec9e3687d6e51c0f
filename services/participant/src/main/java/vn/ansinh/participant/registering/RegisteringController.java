package vn.ansinh.participant.registering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.participant.seeing.Sight;
import vn.ansinh.participant.showing.Views;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.idempotency.Answer;
import vn.ansinh.starter.idempotency.IdempotencyKey;
import vn.ansinh.starter.idempotency.IdempotentCommands;

@RestController
@RequestMapping("/api/v1/participants")
@Tag(name = "participants")
class RegisteringController {

    private final Registering registering;
    private final Views views;
    private final IdempotentCommands commands;

    RegisteringController(Registering registering, Views views, IdempotentCommands commands) {
        this.registering = registering;
        this.views = views;
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Register a person", description = "For officers in their area, collectors and partners. A personal ID that disagrees with year of birth or sex is a warning.")
    @ApiResponse(responseCode = "201", description = "Registered; Location and ETag")
    @ApiResponse(responseCode = "409", description = "participant-exists, with participantId")
    @ApiResponse(responseCode = "422", description = "personal-id-invalid, unknown-unit, invalid-value, idempotency-key-reused")
    ResponseEntity<Object> register(Caller caller, IdempotencyKey key, @Valid @RequestBody Registration registration) {
        Sight.requireRole(caller);
        return commands.transactional(caller, "participants.register", key, registration, () -> {
            var person = registering.register(registration, caller);
            return Answer.created("/api/v1/participants/" + person.id(), Versions.etag(person.version()), views.wholeWithWarnings(person));
        });
    }
}
