package vn.ansinh.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.ansinh.local.LocalPlatform;

/** The processor time of each process of the platform in a stretch of time. */
record ProcessorTime(Map<String, Duration> parts) {

    static ProcessorTime since(Map<String, Duration> before, LocalPlatform platform) {
        var parts = new LinkedHashMap<String, Duration>();
        platform.processorTime().forEach((part, time) -> parts.put(part, time.minus(before.getOrDefault(part, Duration.ZERO))));
        return new ProcessorTime(parts);
    }

    void print(PrintStream out) {
        parts.forEach((part, time) -> out.printf("  %-13s %5.1f s of processor time%n", part, time.toMillis() / 1000.0));
    }
}
