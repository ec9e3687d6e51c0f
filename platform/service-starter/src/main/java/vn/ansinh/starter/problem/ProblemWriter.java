package vn.ansinh.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemTexts;
import vn.ansinh.contracts.problem.ProblemType;

/** Shows a problem: as a whole answer, as an element of a list, or as text. */
public final class ProblemWriter {

    private static final String SOONER = "1";
    private static final String LATER = "2";
    private static final String INTERNAL_PATHS = "/internal/";
    private static final List<String> KEPT = List.of("X-Request-Id", "RateLimit", "RateLimit-Policy", HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE);

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** The document in the language of the current request; for elements of an array or rows of a list. */
    public Map<String, Object> render(Problem problem) {
        return render(problem, Languages.current());
    }

    public Map<String, Object> render(Problem problem, Locale language) {
        return ProblemTexts.document(problem, language, null);
    }

    /** The errors of a row in the language of the current request. */
    public List<Map<String, Object>> render(List<FieldProblem> errors) {
        var language = Languages.current();
        return errors.stream().map(error -> ProblemTexts.document(error, language)).toList();
    }

    /** The whole answer: status, headers and document. */
    public ResponseEntity<Object> respond(Problem problem, HttpServletRequest request) {
        var language = Languages.of(request);
        var answer = ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        var retryAfter = retryAfter(problem);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(document(problem, language, request.getRequestURI()));
    }

    /** Writes the answer where no controller is involved; nothing if the answer has begun already. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var answer = respond(problem, request);
        forgetWhatWasPrepared(response);
        response.setStatus(problem.type().status());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }

    /** Headers of an answer that came to nothing, its length above all, must not stand over the problem. */
    private static void forgetWhatWasPrepared(HttpServletResponse response) {
        var kept = new LinkedHashMap<String, String>();
        KEPT.forEach(name -> kept.put(name, response.getHeader(name)));
        response.reset();
        kept.forEach((name, value) -> {
            if (value != null) {
                response.setHeader(name, value);
            }
        });
    }

    /** Between services the arguments travel too, so that the service in front can show the problem in its caller's language. */
    private static Map<String, Object> document(Problem problem, Locale language, String path) {
        var document = ProblemTexts.document(problem, language, path);
        if (path.startsWith(INTERNAL_PATHS)) {
            document = new LinkedHashMap<>(document);
            document.put(CarriedProblem.MEMBER, problem);
        }
        return document;
    }

    /** Seconds to wait before the same is sent again; null where sending it again helps nothing. */
    public static @Nullable String retryAfter(Problem problem) {
        return switch (problem.type()) {
            case ProblemType type when problem.arguments().containsKey("seconds") -> problem.arguments().get("seconds");
            case REQUEST_IN_PROGRESS, TOO_MANY_REQUESTS -> SOONER;
            case TRY_AGAIN -> LATER;
            default -> null;
        };
    }
}
