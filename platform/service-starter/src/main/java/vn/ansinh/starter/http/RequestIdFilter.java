package vn.ansinh.starter.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, which stands in the log and in the answer: what the client sent, or the id of the request's trace. */
public final class RequestIdFilter extends OncePerRequestFilter {

    public static final String REQUEST_ID = "X-Request-Id";

    private static final String LOGGED = "requestId";
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var asked = request.getHeader(REQUEST_ID);
        var id = asked != null && ID_FORM.matcher(asked).matches() ? asked
                : TraceContext.current().map(TraceContext::traceId).orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
        response.setHeader(REQUEST_ID, id);
        try (var _ = MDC.putCloseable(LOGGED, id)) {
            chain.doFilter(request, response);
        }
    }
}
