package vn.ansinh.subsidy.answering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.starter.problem.Languages;
import vn.ansinh.starter.problem.ProblemWriter;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.policies.PoliciesInForce;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.units.AdminUnits;

/** {@code POST /api/v1/calculations}: an object is answered with its result or a problem, an array with one answer for each element. */
@RestController
class CalculationController {

    private static final int ITEMS = 10_000;
    private static final int ITEMS_WITHOUT_SIGN_IN = 100;

    private final EngineInForce inForce;
    private final PoliciesInForce policies;
    private final CalculationReader reader;
    private final ProblemWriter problems;
    private final JsonMapper json;

    CalculationController(EngineInForce inForce, PoliciesInForce policies, AdminUnits units, Islands islands, ProblemWriter problems, JsonMapper json) {
        this.inForce = inForce;
        this.policies = policies;
        this.reader = new CalculationReader(units, islands);
        this.problems = problems;
        this.json = json;
    }

    @Operation(summary = "What a contribution costs and who pays which part", requestBody = @RequestBody(required = true,
            description = "One calculation, or an array of at most 10,000 (100 without sign-in).", content = @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = CalculationInput.class))))
    @PostMapping(path = "/api/v1/calculations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Object calculate(@Parameter(hidden = true) InputStream body, @Parameter(hidden = true) Caller caller, HttpServletRequest request) throws IOException {
        var language = Languages.of(request);
        var engine = inForce.engine();
        var book = policies.book();
        try (var parser = json.createParser(body)) {
            return switch (parser.nextToken()) {
                case START_OBJECT -> one(lastNode(parser), engine, book, language);
                case START_ARRAY -> each(elements(parser, caller.isAnonymous() ? ITEMS_WITHOUT_SIGN_IN : ITEMS), engine, book, language);
                case null, default -> throw Problem.of(ProblemType.MALFORMED).asException();
            };
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("not readable", e, new ServletServerHttpRequest(request));
        }
    }

    private Object one(JsonNode node, Engine engine, PolicyBook book, Locale language) {
        return switch (engine.calculate(reader.read(node, engine.rules(), book))) {
            case Outcome.Calculated(var calculation) -> calculation.in(language);
            case Outcome.Refused(var problem) -> throw problem.asException();
        };
    }

    /** Worked out one by one while the answer is written, so that memory stays flat. */
    private List<Object> each(List<JsonNode> nodes, Engine engine, PolicyBook book, Locale language) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                try {
                    return one(nodes.get(index), engine, book, language);
                } catch (ProblemException refused) {
                    return Map.of("problem", problems.render(refused.problem(), language));
                }
            }

            @Override
            public int size() {
                return nodes.size();
            }
        };
    }

    private static JsonNode lastNode(JsonParser parser) {
        JsonNode node = parser.readValueAsTree();
        if (parser.nextToken() != null) {
            throw Problem.of(ProblemType.MALFORMED).asException();
        }
        return node;
    }

    private static List<JsonNode> elements(JsonParser parser, int limit) {
        var nodes = new ArrayList<JsonNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (nodes.size() == limit) {
                throw Problem.of(ProblemType.TOO_LARGE, Map.of("limit", Integer.toString(limit), "unit", "items")).asException();
            }
            nodes.add(parser.readValueAsTree());
        }
        if (parser.nextToken() != null) {
            throw Problem.of(ProblemType.MALFORMED).asException();
        }
        return nodes;
    }
}
