package vn.ansinh.subsidy.streaming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.policies.PoliciesInForce;
import vn.ansinh.units.AdminUnits;

/** {@code POST /api/v1/calculations} with CSV: taken whole, then answered line by line. */
@RestController
@EnableConfigurationProperties(CsvSettings.class)
class CsvController {

    private static final String CSV = "text/csv";
    private static final String CSV_IN_UTF_8 = "text/csv;charset=UTF-8";

    private final EngineInForce inForce;
    private final PoliciesInForce policies;
    private final AdminUnits units;
    private final Islands islands;
    private final CsvSettings settings;
    private final Semaphore places;
    private final Counter lines;

    CsvController(EngineInForce inForce, PoliciesInForce policies, AdminUnits units, Islands islands, CsvSettings settings, MeterRegistry meters) {
        this.inForce = inForce;
        this.policies = policies;
        this.units = units;
        this.islands = islands;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
        this.lines = meters.counter("ansinh.calculations.lines");
    }

    @Operation(summary = "What a contribution costs and who pays which part", requestBody = @RequestBody(required = true,
            description = "CSV in UTF-8 with a header; at most 1,000,000 lines (100 without sign-in).", content = @Content(mediaType = CSV,
            schema = @Schema(type = "string"), examples = @ExampleObject("""
                    id,scheme,paymentDate,income,method,months,startMonth,groups,communeCode,supportedMonthsUsed
                    1,VOLUNTARY_SI,2026-04-15,1500000,MONTHLY,,,OTHER,,
                    2,VOLUNTARY_SI,2026-04-15,2000000,MONTHS_12,12,2026-05,ETHNIC+NEAR_POOR,02650,24
                    """))))
    @ApiResponse(responseCode = "200", description = "The same lines with gross, state, province, district, commune, donor, participantPays and problem",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @PostMapping(path = "/api/v1/calculations", consumes = CSV)
    void calculate(@Parameter(hidden = true) Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireUtf8(MediaType.parseMediaType(request.getContentType()));
        if (caller.isAnonymous()) {
            try (var body = Body.inMemory(request.getInputStream(), new Allowance(settings.anonymousLines(), settings.anonymousBytes().toBytes()))) {
                answer(body, response);
            }
        } else {
            inTurn(request.getInputStream(), response);
        }
    }

    private void inTurn(InputStream sent, HttpServletResponse response) throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.of(ProblemType.TRY_AGAIN).asException();
        }
        try (var body = Body.inFile(sent, new Allowance(settings.lines(), settings.maxBytes().toBytes()))) {
            answer(body, response);
        } finally {
            places.release();
        }
    }

    /** What could fail as a whole fails before the first line is answered. */
    private void answer(Body body, HttpServletResponse response) throws IOException {
        var asked = new Lines(body.open(), inForce.engine(), policies.upToDate(), units, islands);
        response.setContentType(CSV_IN_UTF_8);
        lines.increment(asked.answer(response.getOutputStream()));
    }

    private static void requireUtf8(MediaType type) {
        var charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Map.of("supported", CSV_IN_UTF_8)).asException();
        }
    }
}
