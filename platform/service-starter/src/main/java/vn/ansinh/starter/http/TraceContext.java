package vn.ansinh.starter.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/** The W3C trace context of the work at hand, for {@code traceparent} of what is called. */
public record TraceContext(String traceId, String spanId, String flags) {

    public static final String HEADER = "traceparent";

    /** The trace of the current thread's work. */
    public static Optional<TraceContext> current() {
        return Optional.of(Span.current().getSpanContext()).filter(SpanContext::isValid)
                .map(span -> new TraceContext(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex()));
    }

    /** The header's value. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }
}
