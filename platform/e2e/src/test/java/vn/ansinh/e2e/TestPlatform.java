package vn.ansinh.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private TestPlatform(LocalPlatform platform) {
        this.platform = platform;
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

        static final TestPlatform PLATFORM = new TestPlatform(startFresh());

        private static LocalPlatform startFresh() {
            var root = root();
            var options = Containers.handedTo(Options.of(root, root.resolve("platform/e2e/target/platform"), PortPlan.free()).reportingTo(System.out::println));
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
