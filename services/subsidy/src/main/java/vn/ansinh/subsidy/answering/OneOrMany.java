package vn.ansinh.subsidy.answering;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
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

/** Answers a body that is an object with its result or a problem, an array with one answer for each element. */
@Component
class OneOrMany {

    private static final int ITEMS = 10_000;
    private static final int ITEMS_WITHOUT_SIGN_IN = 100;

    private final ProblemWriter problems;
    private final JsonMapper json;

    OneOrMany(ProblemWriter problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** @param one answers one element, or throws a {@link ProblemException} */
    Object answer(InputStream body, Caller caller, HttpServletRequest request, Function<JsonNode, Object> one) throws IOException {
        try (var parser = json.createParser(body)) {
            return switch (parser.nextToken()) {
                case START_OBJECT -> one.apply(lastNode(parser));
                case START_ARRAY -> each(elements(parser, caller.isAnonymous() ? ITEMS_WITHOUT_SIGN_IN : ITEMS), one, Languages.of(request));
                case null, default -> throw Problem.of(ProblemType.MALFORMED).asException();
            };
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("not readable", e, new ServletServerHttpRequest(request));
        }
    }

    /** Worked out one by one while the answer is written, so that memory stays flat. */
    private List<Object> each(List<JsonNode> nodes, Function<JsonNode, Object> one, Locale language) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                try {
                    return one.apply(nodes.get(index));
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
