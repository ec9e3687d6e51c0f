package vn.ansinh.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One of the five services or the gateway, a JVM of its own. */
final class ServicePart extends ChildPart {

    /** @param environment addresses of the others, keys, profile */
    record Settings(String name, Path root, Path data, Path log, int port, int heapMegabytes, Map<String, String> environment) {
    }

    private final Settings settings;

    ServicePart(Settings settings, Watchdog watchdog) {
        super(settings.name(), settings.port(), settings.log(), watchdog);
        this.settings = settings;
    }

    @Override
    public void start() {
        var jar = BootJar.of(settings.root(), settings.name());
        child.start(settings.data(), ServiceCommand.of(jar, settings.heapMegabytes()), settings.environment());
    }

    @Override
    public void awaitReady(Duration limit) {
        var readiness = URI.create("http://127.0.0.1:" + settings.port() + "/actuator/health/readiness");
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            child.await(limit, () -> Http.isOk(client, readiness));
        }
    }
}
