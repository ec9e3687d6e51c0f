package vn.ansinh.starter.http;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The W3C trace context of the work at hand: in the log's {@code traceId} and {@code spanId}, and in {@code traceparent} of what is called. */
public record TraceContext(String traceId, String spanId) {

    public static final String HEADER = "traceparent";

    static final String TRACE = "traceId";
    static final String SPAN = "spanId";

    private static final Pattern HEADER_FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}.*");
    private static final String NOTHING = "0".repeat(32);

    /** A new span of the trace a header names, or of a new trace. */
    public static TraceContext continued(@Nullable String header) {
        var form = HEADER_FORM.matcher(header == null ? "" : header);
        return new TraceContext(form.matches() && !form.group(1).equals(NOTHING) ? form.group(1) : hex() + hex(), hex());
    }

    /** The trace of the current thread's work. */
    public static Optional<TraceContext> current() {
        var trace = MDC.get(TRACE);
        var span = MDC.get(SPAN);
        return trace == null || span == null ? Optional.empty() : Optional.of(new TraceContext(trace, span));
    }

    /** The header's value. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
