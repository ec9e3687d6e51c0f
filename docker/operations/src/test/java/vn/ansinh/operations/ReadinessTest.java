package vn.ansinh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void namesWhatIsDownWithItsReason() {
        assertThat(Readiness.lack(503, """
                {"status":"DOWN","components":{"mongo":{"status":"DOWN","details":{"error":"no primary"}},"kafka":{"status":"UP"},"outbox":{"status":"UNKNOWN"}}}"""))
                .isEqualTo("mongo {\"error\":\"no primary\"}, outbox");
    }

    @Test
    void givesTheStatusWhereNothingIsNamed() {
        assertThat(Readiness.lack(502, "<html>")).isEqualTo("it answers 502");
        assertThat(Readiness.lack(503, "{\"status\":\"DOWN\"}")).isEqualTo("it answers 503");
    }
}
