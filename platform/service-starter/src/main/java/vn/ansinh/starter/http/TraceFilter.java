package vn.ansinh.starter.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a trace and a request id, and names both in the log and the id in the answer. */
public final class TraceFilter extends OncePerRequestFilter {

    public static final String REQUEST_ID = "X-Request-Id";

    private static final String LOGGED = "requestId";
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var trace = TraceContext.continued(request.getHeader(TraceContext.HEADER));
        var asked = request.getHeader(REQUEST_ID);
        var id = asked != null && ID_FORM.matcher(asked).matches() ? asked : trace.traceId();
        response.setHeader(REQUEST_ID, id);
        try (var _ = MDC.putCloseable(TraceContext.TRACE, trace.traceId());
             var _ = MDC.putCloseable(TraceContext.SPAN, trace.spanId());
             var _ = MDC.putCloseable(LOGGED, id)) {
            chain.doFilter(request, response);
        }
    }
}
