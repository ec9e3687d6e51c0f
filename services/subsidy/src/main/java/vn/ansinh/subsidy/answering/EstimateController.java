package vn.ansinh.subsidy.answering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.starter.problem.Languages;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.estimating.Answer;
import vn.ansinh.subsidy.estimating.Estimate;

/** {@code POST /api/v1/benefit-estimates}: what the counselling desk tells people about their benefits. */
@RestController
class EstimateController {

    private final EngineInForce inForce;
    private final BusinessClock clock;
    private final JsonMapper json;

    EstimateController(EngineInForce inForce, BusinessClock clock, JsonMapper json) {
        this.inForce = inForce;
        this.clock = clock;
        this.json = json;
    }

    @Operation(summary = "Pension, lump sum, survivors, funeral, maternity and age of retirement: an estimate, no promise",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = EstimateInput.class))))
    @PostMapping(path = "/api/v1/benefit-estimates", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Estimate.View estimate(@Parameter(hidden = true) InputStream body, HttpServletRequest request) throws IOException {
        return switch (inForce.engine().benefits().estimate(EstimateReader.read(node(body, request), clock.today()))) {
            case Answer.Estimated(var estimate) -> estimate.in(Languages.of(request));
            case Answer.Refused(var problem) -> throw problem.asException();
        };
    }

    private JsonNode node(InputStream body, HttpServletRequest request) throws IOException {
        try (var parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Problem.of(ProblemType.MALFORMED).asException();
            }
            JsonNode node = parser.readValueAsTree();
            if (parser.nextToken() != null) {
                throw Problem.of(ProblemType.MALFORMED).asException();
            }
            return node;
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("not readable", e, new ServletServerHttpRequest(request));
        }
    }
}
