package vn.ansinh.messaging.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailingTest {

    private static final Instant EIGHT = Instant.parse("2026-04-15T08:00:00Z");

    private final Failing failing = new Failing();

    @Test
    void aThreadThatLostItsPartitionsIsForgotten() {
        failing.again(EIGHT);
        assertThat(failing.since(EIGHT.plusSeconds(30))).isEqualTo(EIGHT);
        assertThat(failing.since(EIGHT.plusSeconds(300))).isNull();
        assertThat(failing.again(EIGHT.plusSeconds(300))).isEqualTo(1);
        assertThat(failing.since(EIGHT.plusSeconds(300))).isEqualTo(EIGHT.plusSeconds(300));
    }

    @Test
    void oneThreadThatGetsOnDoesNotHideAnotherThatDoesNot() throws InterruptedException {
        assertThat(failing.again(EIGHT)).isEqualTo(1);
        assertThat(failing.again(EIGHT.plusSeconds(5))).isEqualTo(2);

        Thread.ofVirtual().start(() -> {
            failing.again(EIGHT.plusSeconds(7));
            failing.over();
        }).join();
        assertThat(failing.since(EIGHT.plusSeconds(60))).isEqualTo(EIGHT);

        failing.over();
        assertThat(failing.since(EIGHT.plusSeconds(60))).isNull();
        assertThat(failing.again(EIGHT.plusSeconds(9))).isEqualTo(1);
    }
}
