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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the trace of each request which consumer applied its events, and when. A span carries type and consumer and nothing of a person. */
final class EventTraces {

    private static final Pattern SAMPLED = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    private final Tracer tracer;
    private final String consumer;

    EventTraces(OpenTelemetry telemetry, String consumer) {
        this.tracer = telemetry.getTracer("ansinh-messaging");
        this.consumer = consumer;
    }

    void applied(Collection<Delivery> deliveries, Instant from, Instant to) {
        for (var delivery : deliveries) {
            var cause = sampled(delivery.traceparent());
            if (cause != null) {
                tracer.spanBuilder(consumer + " " + delivery.type()).setSpanKind(SpanKind.CONSUMER).setParent(Context.root().with(Span.wrap(cause)))
                        .setStartTimestamp(from).setAttribute("messaging.destination.name", delivery.topic()).startSpan().end(to);
            }
        }
    }

    private static @Nullable SpanContext sampled(@Nullable String traceparent) {
        var form = SAMPLED.matcher(traceparent == null ? "" : traceparent);
        return form.matches() ? SpanContext.createFromRemoteParent(form.group(1), form.group(2), TraceFlags.getSampled(), TraceState.getDefault()) : null;
    }
}
