package vn.ansinh.messaging.publishing;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of the work at hand. */
public final class CurrentTrace {

    private CurrentTrace() {
    }

    /** Null outside a traced request. */
    public static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex() : null;
    }
}
