package vn.ansinh.messaging.consuming;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Tells the trace of each request which consumer applied its events, and when. A span carries type and consumer and nothing of a person. */
final class EventTraces {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    /** As Spring Boot names them in the log of a request. */
    private static final String LOGGED = "traceId";

    private final Tracer tracer;
    private final String consumer;

    EventTraces(OpenTelemetry telemetry, String consumer) {
        this.tracer = telemetry.getTracer("ansinh-messaging");
        this.consumer = consumer;
    }

    void applied(Collection<Delivery> deliveries, Instant from, Instant to) {
        for (var delivery : deliveries) {
            var cause = cause(delivery);
            if (cause.isSampled()) {
                tracer.spanBuilder(consumer + " " + delivery.type()).setSpanKind(SpanKind.CONSUMER).setParent(Context.root().with(Span.wrap(cause)))
                        .setStartTimestamp(from).setAttribute("messaging.destination.name", delivery.topic()).startSpan().end(to);
            }
        }
    }

    /** Does the work, such as writing a line, with the trace of the request that caused the event in the log. */
    static void inTrace(Delivery delivery, Runnable work) {
        var cause = cause(delivery);
        if (!cause.isValid()) {
            work.run();
            return;
        }
        try (var _ = MDC.putCloseable(LOGGED, cause.getTraceId())) {
            work.run();
        }
    }

    /** Invalid where no trace came with the event. */
    private static SpanContext cause(Delivery delivery) {
        var form = FORM.matcher(Objects.requireNonNullElse(delivery.traceparent(), ""));
        return form.matches()
                ? SpanContext.createFromRemoteParent(form.group(1), form.group(2), TraceFlags.fromHex(form.group(3), 0), TraceState.getDefault())
                : SpanContext.getInvalid();
    }
}
