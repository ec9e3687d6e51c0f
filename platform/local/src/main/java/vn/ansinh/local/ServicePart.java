package vn.ansinh.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** One of the five services or the gateway, a JVM of its own. */
final class ServicePart implements Part {

    /** @param environment addresses of the others, keys, profile */
    record Settings(String name, Path root, Path data, Path log, int port, int heapMegabytes, Map<String, String> environment) {
    }

    private final Settings settings;
    private final Child child;

    ServicePart(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.child = new Child(settings.name(), settings.log(), watchdog);
    }

    @Override
    public String name() {
        return settings.name();
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

    @Override
    public void stop() {
        child.stop();
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public OptionalLong pid() {
        return child.pid();
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public Path log() {
        return child.log();
    }
}
