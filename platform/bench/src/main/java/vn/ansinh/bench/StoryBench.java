package vn.ansinh.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import vn.ansinh.e2e.Gateway;
import vn.ansinh.e2e.LaoCaiStory;
import vn.ansinh.local.LocalPlatform;
import vn.ansinh.local.Options;
import vn.ansinh.local.PortPlan;
import vn.ansinh.testing.population.LaoCaiOctober2023;

/**
 * How fast "Lào Cai, October 2023" goes from the first upload to the report, on a platform started for it with empty data: people per second, the stretches of
 * time, and the processor seconds of each process.
 */
public final class StoryBench {

    private static final PrintStream OUT = System.out;

    private StoryBench() {
    }

    /** @param arguments the checkout, and how many people (8,700 if not said) */
    public static void main(String[] arguments) {
        var root = Path.of(arguments[0]).toAbsolutePath();
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : LaoCaiOctober2023.REAL_SIZE;
        var options = Options.of(root, root.resolve("platform/bench/target/platform"), PortPlan.free());
        LocalPlatform.reset(options);
        long begin = System.nanoTime();
        try (var platform = LocalPlatform.start(options.reportingTo(OUT::println))) {
            OUT.printf("ready after %.1f s, %,d MiB resident%n", seconds(Duration.ofNanos(System.nanoTime() - begin)), mebibytes(platform));
            var story = new LaoCaiStory(new Gateway(platform.gateway(), platform.issuer()), new LaoCaiOctober2023(people));
            tell("first time", story, people, platform);
            tell("the same lists again", story, people, platform);
            OUT.printf("%,d MiB resident at the end: %s%n", mebibytes(platform), platform.memory().entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue() / (1 << 20)).toList());
        }
    }

    private static void tell(String title, LaoCaiStory story, int people, LocalPlatform platform) {
        var before = platform.processorTime();
        var told = story.tell();
        OUT.printf("%s: %,d people in %.1f s = %,.0f people a second from upload to report %s%n", title, people, seconds(told.reported()),
                people / seconds(told.reported()), new TreeMap<>(told.outcomes()));
        OUT.printf("  lists stored after %.1f s, all rows recorded after %.1f s, report complete after %.1f s%n", seconds(told.stored()),
                seconds(told.recorded()), seconds(told.reported()));
        ProcessorTime.since(before, platform).print(OUT);
    }

    private static long mebibytes(LocalPlatform platform) {
        return platform.memory().values().stream().mapToLong(Long::longValue).sum() / (1 << 20);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
