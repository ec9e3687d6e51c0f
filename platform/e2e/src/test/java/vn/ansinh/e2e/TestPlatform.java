package vn.ansinh.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import vn.ansinh.local.LocalPlatform;
import vn.ansinh.local.Options;
import vn.ansinh.local.PortPlan;
import vn.ansinh.testing.Containers;

/** The one platform all stories of a run share, started by the launcher that also starts it for people, on ports and data of its own. */
final class TestPlatform {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalPlatform platform;
    private final Gateway gateway;

    private final TraceReceiver traces;

    private TestPlatform(LocalPlatform platform, TraceReceiver traces) {
        this.platform = platform;
        this.traces = traces;
        this.gateway = new Gateway(platform.gateway(), platform.issuer());
    }

    /** The platform with its business clock on a day. */
    static TestPlatform on(String day) {
        Running.PLATFORM.setDay(day);
        return Running.PLATFORM;
    }

    Gateway gateway() {
        return gateway;
    }

    void setDay(String day) {
        platform.clock(day);
    }

    /** All traces of this run. */
    TraceReceiver traces() {
        return traces;
    }

    /** What Prometheus reads from a service or the gateway. */
    String figures(String part) {
        var address = part.equals("gateway") ? platform.gateway() : platform.service(part);
        return new Gateway(address, platform.issuer()).anonymous().get("/actuator/prometheus").expect(200).text();
    }

    Path root() {
        return platform.options().root();
    }

    void kill(String part) {
        platform.kill(part);
    }

    void start(String part) {
        platform.start(part);
    }

    LocalPlatform parts() {
        return platform;
    }

    static <T> T eventually(Callable<T> question, Predicate<T> wanted) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(question, wanted);
    }

    private static final class Running {

        static final TraceReceiver TRACES = new TraceReceiver();
        static final TestPlatform PLATFORM = new TestPlatform(startFresh(), TRACES);

        private static LocalPlatform startFresh() {
            var root = root();
            var options = Containers.handedTo(Options.of(root, root.resolve("platform/e2e/target/platform"), PortPlan.free()).reportingTo(System.out::println))
                    .withEnvironment(Map.of("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", TRACES.endpoint(),
                            "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0"));
            LocalPlatform.reset(options);
            var platform = LocalPlatform.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            return platform;
        }

        private static Path root() {
            var folder = Path.of("").toAbsolutePath();
            while (!Files.isDirectory(folder.resolve(".mvn"))) {
                folder = folder.getParent();
            }
            return folder;
        }
    }
}
