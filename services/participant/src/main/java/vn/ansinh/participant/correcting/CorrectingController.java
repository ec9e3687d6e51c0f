package vn.ansinh.participant.correcting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.participant.showing.PersonView;
import vn.ansinh.participant.showing.Views;
import vn.ansinh.starter.http.Versions;

@RestController
@Tag(name = "participants")
class CorrectingController {

    private final Correcting correcting;
    private final Views views;

    CorrectingController(Correcting correcting, Views views) {
        this.correcting = correcting;
        this.views = views;
    }

    @PatchMapping("/api/v1/participants/{id}")
    @Operation(summary = "Correct what is registered about a person", description = "For officers in their area, with If-Match.")
    @ApiResponse(responseCode = "200", description = "Corrected; ETag of the new version")
    @ApiResponse(responseCode = "403", description = "role-missing, outside-area, outside-organisation")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "participant-exists: somebody else has the number")
    @ApiResponse(responseCode = "412", description = "version-mismatch")
    @ApiResponse(responseCode = "422", description = "personal-id-invalid, invalid-value")
    @ApiResponse(responseCode = "428", description = "version-required")
    ResponseEntity<PersonView> correct(Caller caller, @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                       @Valid @RequestBody Correction correction) {
        caller.requireAny(Role.OFFICER);
        var corrected = correcting.correct(caller, new PersonId(id), Versions.required(ifMatch), correction);
        return ResponseEntity.ok().eTag(Versions.etag(corrected.version())).body(views.wholeWithWarnings(corrected));
    }
}
