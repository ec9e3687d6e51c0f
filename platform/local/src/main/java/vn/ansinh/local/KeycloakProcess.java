package vn.ansinh.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Keycloak with the realm of the platform and its demo accounts; accounts, sessions and signing keys stay in the data folder. */
public final class KeycloakProcess extends ChildPart {

    public record Settings(Path data, Path log, int port, int heapMegabytes) {
    }

    private final Settings settings;

    public KeycloakProcess(Settings settings, Watchdog watchdog) {
        super(PartNames.KEYCLOAK, settings.port(), settings.log(), watchdog);
        this.settings = settings;
    }

    public String issuerUri() {
        return server() + "/realms/" + KeycloakDistribution.REALM;
    }

    private String server() {
        return "http://localhost:" + settings.port();
    }

    @Override
    public void start() {
        var distribution = KeycloakDistribution.prepared();
        var arguments = List.of("start", "--optimized", "--cache=local", "--http-enabled=true", "--http-host=127.0.0.1",
            "--http-port=" + settings.port(), "--hostname=" + server(), "--log-level=warn");
        child.start(settings.data(), KeycloakDistribution.command(home(distribution), settings.heapMegabytes(), arguments), Map.of());
    }

    private Path home(KeycloakDistribution distribution) {
        try {
            var home = KeycloakDistribution.linkHome(distribution.server(), settings.data());
            var made = home.resolve("made-from");
            if (!Files.exists(made) || !Files.readString(made).equals(distribution.name())) {
                copyDatabase(distribution.database(), home.resolve("data/h2"));
                Files.writeString(made, distribution.name());
            }
            return home;
        } catch (IOException e) {
            throw new LocalFailure("The folder " + settings.data() + " can't be written; free some space or set ANSINH_DATA to a folder that can.", e);
        }
    }

    private static void copyDatabase(Path from, Path to) throws IOException {
        UserCache.delete(to);
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Override
    public void awaitReady(Duration limit) {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var realm = URI.create(issuerUri());
            child.await(limit, () -> Http.isOk(client, realm));
        }
    }
}
