package vn.ansinh.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Lines of progress with the seconds since the beginning. */
final class Stopwatch {

    private final long start = System.nanoTime();
    private final Consumer<String> listener;

    Stopwatch(Consumer<String> listener) {
        this.listener = listener;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void say(String line) {
        listener.accept(stamped(elapsed(), line));
    }

    static String stamped(Duration elapsed, String line) {
        return String.format(Locale.ROOT, "%6.1f s  %s", elapsed.toMillis() / 1000.0, line);
    }
}
