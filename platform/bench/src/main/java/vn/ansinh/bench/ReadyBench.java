package vn.ansinh.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import vn.ansinh.local.LocalPlatform;
import vn.ansinh.local.Options;
import vn.ansinh.local.PortPlan;

/** How long the built platform takes until all parts are ready, first on empty data and then again, and how much memory it holds. */
public final class ReadyBench {

    private static final PrintStream OUT = System.out;

    private ReadyBench() {
    }

    /** @param arguments the checkout */
    public static void main(String[] arguments) {
        var root = Path.of(arguments[0]).toAbsolutePath();
        var options = Options.of(root, root.resolve("platform/bench/target/platform"), PortPlan.free());
        LocalPlatform.reset(options);
        start("on empty data", options);
        start("later", options);
    }

    private static void start(String title, Options options) {
        long begin = System.nanoTime();
        try (var platform = LocalPlatform.start(options)) {
            OUT.printf("%s: ready after %.1f s%n", title, (System.nanoTime() - begin) / 1e9);
            platform.memory().forEach((part, bytes) -> OUT.printf("  %-13s %,6d MiB%n", part, bytes >> 20));
            OUT.printf("  %-13s %,6d MiB%n", "all", platform.memory().values().stream().mapToLong(Long::longValue).sum() >> 20);
        }
    }
}
