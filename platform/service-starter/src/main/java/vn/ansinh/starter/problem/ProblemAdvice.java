package vn.ansinh.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Answers every exception of a request as a problem document. A failure in the middle of an answer is left to the container, which cuts the connection,
 * so that nobody takes half an answer for a whole one.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice {

    private final ProblemWriter writer;

    public ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Object> answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AsyncRequestNotUsableException || Failures.isBrokenOff(thrown)) {
            return null;
        }
        if (response.isCommitted()) {
            throw thrown;
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException wrong && wrong.getSupportedHttpMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, wrong.getSupportedHttpMethods().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
        }
        return writer.respond(Failures.problem(thrown), request);
    }
}
