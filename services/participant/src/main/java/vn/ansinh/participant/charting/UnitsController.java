package vn.ansinh.participant.charting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.starter.paging.Page;

/** The units, open to anyone. Answers may be kept for an hour and are revalidated by ETag. */
@RestController
@RequestMapping("/api/v1/admin-units")
@SecurityRequirements
@Tag(name = "administrative units")
class UnitsController {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Charting charting;

    UnitsController(Charting charting) {
        this.charting = charting;
    }

    @GetMapping
    @Operation(summary = "List or search units", description = "The provinces of a day, the units below parent, or those whose name fits q (accents may be left out).")
    @ApiResponse(responseCode = "200", description = "A page of units")
    @ApiResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @ApiResponse(responseCode = "422", description = "unknown-unit for the parent, invalid-value")
    ResponseEntity<Page<UnitView>> list(
            @Parameter(description = "Today without it") @RequestParam(required = false) @Nullable LocalDate asOf,
            @Parameter(description = "code, or code@day") @RequestParam(required = false) @Size(max = 20) @Nullable String parent,
            @RequestParam(required = false) @Size(max = 120) @Nullable String q,
            @RequestParam(required = false) @Size(max = 500) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return cached(charting.list(asOf, parent, q, cursor, limit));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a unit", description = "The version that holds on a day; code@day is allowed.")
    @ApiResponse(responseCode = "200", description = "The unit")
    @ApiResponse(responseCode = "404", description = "not-found: no such unit on that day")
    ResponseEntity<UnitView> read(@PathVariable @Size(max = 20) String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return cached(charting.read(code, asOf));
    }

    @GetMapping("/{code}/successors")
    @Operation(summary = "What became of a unit", description = "Empty while it holds. FULL: all of it went into this one; PART: it was divided.")
    @ApiResponse(responseCode = "200", description = "The units it became")
    @ApiResponse(responseCode = "404", description = "not-found: no such unit on that day")
    ResponseEntity<UnitView.Successors> successors(@PathVariable @Size(max = 20) String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return cached(charting.successors(code, asOf));
    }

    private static <T> ResponseEntity<T> cached(T body) {
        return ResponseEntity.ok().cacheControl(AN_HOUR).eTag(Fingerprints.of(body)).body(body);
    }
}
