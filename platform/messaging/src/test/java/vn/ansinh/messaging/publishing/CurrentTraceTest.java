package vn.ansinh.messaging.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.junit.jupiter.api.Test;

class CurrentTraceTest {

    @Test
    void anEventCarriesTheTraceOfTheRequestThatCausedIt() {
        var request = SpanContext.create("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());
        try (var _ = Span.wrap(request).makeCurrent()) {
            assertThat(CurrentTrace.traceparent()).isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        }
        assertThat(CurrentTrace.traceparent()).isNull();
    }
}
