package vn.ansinh.messaging.publishing;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The W3C trace context of the work at hand, from the logging context where the service skeleton keeps it. */
public final class CurrentTrace {

    private CurrentTrace() {
    }

    /** Null outside a traced request. */
    public static @Nullable String traceparent() {
        var trace = MDC.get("traceId");
        var span = MDC.get("spanId");
        return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
    }
}
