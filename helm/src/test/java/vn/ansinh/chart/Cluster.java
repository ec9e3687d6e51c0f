package vn.ansinh.chart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What Helm's {@code lookup} meets instead of a cluster: it knows namespaces and secrets, and nothing exists until a test says so. Helm as a library asks it
 * even where the helm command would not ask anybody.
 */
final class Cluster {

    private static final String RESOURCES = """
            {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": [
              {"name": "namespaces", "singularName": "namespace", "namespaced": false, "kind": "Namespace", "verbs": ["get"]},
              {"name": "secrets", "singularName": "secret", "namespaced": true, "kind": "Secret", "verbs": ["get"]}]}""";
    private static final String NOT_FOUND = """
            {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}""";
    private static final Cluster INSTANCE = new Cluster();

    private final Map<String, String> objects = new ConcurrentHashMap<>();

    private Cluster() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
            var settings = Path.of(System.getenv("KUBECONFIG"));
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, """
                    apiVersion: v1
                    kind: Config
                    clusters: [{name: tests, cluster: {server: "http://127.0.0.1:%d"}}]
                    contexts: [{name: tests, context: {cluster: tests, user: tests}}]
                    users: [{name: tests, user: {}}]
                    current-context: tests
                    """.formatted(server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if no cluster were there. */
    static Cluster none() {
        INSTANCE.objects.clear();
        return INSTANCE;
    }

    /** An empty cluster. */
    static Cluster empty() {
        var cluster = none();
        cluster.objects.put("/api/v1/namespaces/kube-system", """
                {"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "kube-system"}}""");
        return cluster;
    }

    Cluster with(Manifest secret) {
        objects.put("/api/v1/namespaces/%s/secrets/%s".formatted(Chart.NAMESPACE, secret.name()), secret.json().toString());
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        respond(exchange, path.equals("/api/v1") ? RESOURCES : objects.get(path));
    }

    private static void respond(HttpExchange exchange, @Nullable String body) throws IOException {
        try (exchange) {
            var bytes = (body == null ? NOT_FOUND : body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
