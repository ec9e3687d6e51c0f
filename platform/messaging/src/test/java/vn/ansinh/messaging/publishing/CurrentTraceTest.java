package vn.ansinh.messaging.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CurrentTraceTest {

    @Test
    void anEventCarriesTheTraceOfTheRequestThatCausedIt() {
        try (var _ = MDC.putCloseable("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"); var _ = MDC.putCloseable("spanId", "00f067aa0ba902b7")) {
            assertThat(CurrentTrace.traceparent()).isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        }
        assertThat(CurrentTrace.traceparent()).isNull();
    }
}
