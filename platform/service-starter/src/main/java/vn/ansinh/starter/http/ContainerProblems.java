package vn.ansinh.starter.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemTexts;
import vn.ansinh.contracts.problem.ProblemType;

/** What Tomcat refuses before any servlet, such as a request line that cannot be read. */
public final class ContainerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var type = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? ProblemType.MALFORMED : ProblemType.INTERNAL;
        try {
            write(type, request, response);
        } catch (IOException | IllegalStateException clientIsGone) {
            container.getLogger().debug("no answer could be written");
        }
    }

    /** The whole answer with the status that is set already. */
    static void write(ProblemType type, Request request, Response response) throws IOException {
        var language = ProblemTexts.language(request.getHeader("Accept-Language"));
        var document = ProblemTexts.document(Problem.of(type), language, null);
        document.put("status", response.getStatus());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.getOutputStream().write(JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
    }
}
