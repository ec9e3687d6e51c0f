package vn.ansinh.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ansinh.local.LocalPlatform;

/** The processor time of each process of the platform in a stretch of time. */
record ProcessorTime(Map<String, Duration> parts) {

    private static final Duration BUSY = Duration.ofMillis(300);

    static ProcessorTime since(Map<String, Duration> before, LocalPlatform platform) {
        var parts = new LinkedHashMap<String, Duration>();
        platform.processorTime().forEach((part, time) -> parts.put(part, time.minus(before.getOrDefault(part, Duration.ZERO))));
        return new ProcessorTime(parts);
    }

    /** Those that were busy, on one line. */
    @Override
    public String toString() {
        return parts.entrySet().stream().filter(part -> part.getValue().compareTo(BUSY) > 0)
                .map(part -> "%s %.1f s".formatted(part.getKey(), part.getValue().toMillis() / 1000.0)).collect(Collectors.joining(", ", "", " of processor time"));
    }

    void print(PrintStream out) {
        parts.forEach((part, time) -> out.printf("  %-13s %5.1f s of processor time%n", part, time.toMillis() / 1000.0));
    }
}
