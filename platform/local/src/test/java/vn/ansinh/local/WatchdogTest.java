package vn.ansinh.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void endsWhatItWatchesWhenThePipeEnds() throws IOException {
        var watched = sleeper();
        var forgotten = sleeper();
        try {
            try (var watchdog = Watchdog.withGrace(Duration.ofSeconds(1))) {
                watchdog.watch(watched.pid());
                watchdog.watch(forgotten.pid());
                watchdog.forget(forgotten.pid());
            }
            assertThat(Waiting.until(SOON, () -> !watched.isAlive())).isTrue();
            assertThat(forgotten.isAlive()).isTrue();
        } finally {
            forgotten.destroyForcibly();
        }
    }

    @Test
    void deletesTheFolderOfATest(@TempDir Path parent) throws IOException {
        var folder = Files.createDirectory(parent.resolve("with a space"));
        Files.writeString(folder.resolve("left"), "over");
        Watchdog.deleting(folder).close();
        assertThat(Waiting.until(SOON, () -> !Files.exists(folder))).isTrue();
    }

    @Test
    void processesThatACrashLeftBehindAreFoundByNumberAndStart(@TempDir Path data) throws IOException {
        var left = sleeper();
        var started = ProcessHandle.of(left.pid()).orElseThrow().info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(data.resolve("processes"), "%d %d%n%d 1%n".formatted(left.pid(), started, ProcessHandle.current().pid()));
        assertThat(new Leftovers(data).clean()).isEqualTo(1);
        assertThat(left.isAlive()).isFalse();
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "120").start();
    }
}
