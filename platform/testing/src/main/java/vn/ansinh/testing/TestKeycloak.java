package vn.ansinh.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.ansinh.local.Artefacts;
import vn.ansinh.local.KeycloakProcess;
import vn.ansinh.local.Ports;

/** The Keycloak of this JVM's tests, with the realm of local use: a process started on first use, or a container where one is asked for. */
public final class TestKeycloak {

    private static final String REALM = "/realms/ansinh";

    private TestKeycloak() {
    }

    public static String issuerUri() {
        return Running.ISSUER_URI;
    }

    private static final class Running {

        static final String ISSUER_URI = TestPart.KEYCLOAK.isContainer() ? container() : process();

        private static String process() {
            var folder = TestProcesses.FOLDER;
            var keycloak = new KeycloakProcess(new KeycloakProcess.Settings(folder.resolve("keycloak"), folder.resolve("keycloak.log"), Ports.free(), 320),
                    TestProcesses.WATCHDOG);
            keycloak.start();
            keycloak.awaitReady(Duration.ofMinutes(4));
            return keycloak.issuerUri();
        }

        private static String container() {
            var container = PartContainer.planned();
            var server = "http://" + container.address();
            var start = "mkdir -p /opt/keycloak/data/import && cp /tmp/realm.json /opt/keycloak/data/import/ && exec /opt/keycloak/bin/kc.sh start --db=dev-file"
                    + " --health-enabled=true --metrics-enabled=true --cache=local --http-enabled=true --hostname=" + server + " --import-realm --log-level=warn";
            container.start(TestPart.KEYCLOAK, 8080, List.of("bash", "-c", start), Map.of("/tmp/realm.json", Artefacts.realm()),
                    (_, _) -> serves(URI.create(server + REALM)));
            return server + REALM;
        }

        private static boolean serves(URI realm) {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(realm).timeout(Duration.ofSeconds(3)).build();
                return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
