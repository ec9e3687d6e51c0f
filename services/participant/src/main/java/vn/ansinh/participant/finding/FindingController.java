package vn.ansinh.participant.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.participant.keeping.Given;
import vn.ansinh.participant.seeing.Sight;
import vn.ansinh.participant.showing.PersonView;
import vn.ansinh.participant.showing.Views;
import vn.ansinh.starter.http.Versions;
import vn.ansinh.starter.paging.Limits;
import vn.ansinh.starter.paging.Page;

@RestController
@RequestMapping("/api/v1/participants")
@Tag(name = "participants")
class FindingController {

    private final NumberLookup lookup;
    private final NameSearch search;
    private final Sight sight;
    private final Views views;

    FindingController(NumberLookup lookup, NameSearch search, Sight sight, Views views) {
        this.lookup = lookup;
        this.search = search;
        this.sight = sight;
        this.views = views;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a person", description = "For officers in the area, and organisations that had to do with the person in the last 24 months.")
    @ApiResponse(responseCode = "200", description = "The person; ETag")
    @ApiResponse(responseCode = "403", description = "role-missing, outside-area, outside-organisation")
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<PersonView> read(Caller caller, @PathVariable UUID id) {
        Sight.requireRole(caller);
        var person = sight.require(caller, new PersonId(id));
        return ResponseEntity.ok().eTag(Versions.etag(person.version())).body(views.whole(person));
    }

    @GetMapping
    @Operation(summary = "Find people", description = """
            By exact personal ID or social-insurance code, where people the caller has no relation to are shown masked and the look is noted and limited; \
            or by name, year of birth and commune among the people the caller may see.""")
    @ApiResponse(responseCode = "200", description = "A page of people")
    @ApiResponse(responseCode = "422", description = "personal-id-invalid, invalid-value, unknown-unit")
    @ApiResponse(responseCode = "429", description = "too-many-requests")
    Page<PersonView> find(Caller caller,
                          @Parameter(description = "Exact, 12 digits") @RequestParam(required = false) @Nullable String personalId,
                          @Parameter(description = "Exact, 10 digits") @RequestParam(required = false) @Nullable String siCode,
                          @Parameter(description = "Beginning of the name or of one of its words, accents may be left out")
                          @RequestParam(required = false) @Size(max = 120) @Nullable String q,
                          @RequestParam(required = false) @Nullable Integer birthYear,
                          @Parameter(description = "Commune on today's map, or code@day") @RequestParam(required = false) @Size(max = 20) @Nullable String communeCode,
                          @RequestParam(required = false) @Size(max = 500) @Nullable String cursor,
                          @RequestParam(required = false) @Nullable Integer limit) {
        Sight.requireRole(caller);
        if (personalId != null) {
            return lookup.byPersonalId(caller, Given.personalId(personalId));
        }
        var code = Given.siCode(siCode);
        if (code != null) {
            return lookup.bySiCode(caller, code);
        }
        return search.find(caller, new NameSearch.Criteria(q, birthYear, communeCode), cursor, Limits.limit(limit));
    }
}
