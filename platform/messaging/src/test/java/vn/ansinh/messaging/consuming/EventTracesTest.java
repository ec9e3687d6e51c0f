package vn.ansinh.messaging.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class EventTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Instant FROM = Instant.parse("2026-04-15T02:00:00Z");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final EventTraces traces = new EventTraces(OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported)).build()).build(), "reporting-facts");

    @Test
    void theTraceOfARequestGoesOnWhereItsEventIsApplied() {
        traces.applied(List.of(caused("00-" + TRACE + "-00f067aa0ba902b7-01")), FROM, FROM.plusMillis(5));

        var span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.getName()).isEqualTo("reporting-facts vn.ansinh.contribution.received.v1");
    }

    @Test
    void nothingIsToldOfRequestsThatAreNotTracedAndOfHeadersThatAreNone() {
        traces.applied(List.of(caused("00-" + TRACE + "-00f067aa0ba902b7-00"), caused("nonsense"), caused(null)), FROM, FROM.plusMillis(5));

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void theTraceIsFollowedWhateverElseItsFlagsSay() {
        traces.applied(List.of(caused("00-" + TRACE + "-00f067aa0ba902b7-03")), FROM, FROM.plusMillis(5));

        assertThat(exported.getFinishedSpanItems()).singleElement().satisfies(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
    }

    @Test
    void aLineAboutAnEventCarriesTheTraceOfTheRequestThatCausedIt() {
        var logged = new AtomicReference<@Nullable String>();

        EventTraces.inTrace(caused("00-" + TRACE + "-00f067aa0ba902b7-00"), () -> logged.set(MDC.get("traceId")));
        assertThat(logged.get()).isEqualTo(TRACE);
        assertThat(MDC.get("traceId")).isNull();

        EventTraces.inTrace(caused("nonsense"), () -> logged.set(MDC.get("traceId")));
        assertThat(logged.get()).isNull();
    }

    private static Delivery caused(@Nullable String traceparent) {
        return new Delivery(UUID.randomUUID(), "vn.ansinh.contribution.received.v1", "key", 1, FROM, "{}", "topic", 0, 0, traceparent);
    }
}
