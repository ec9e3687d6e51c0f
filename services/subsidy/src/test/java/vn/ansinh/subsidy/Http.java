package vn.ansinh.subsidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.testing.TestIssuer;

/** Plain HTTP calls of a running service. */
public record Http(int port, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public record Reply(int status, String contentType, String body, HttpHeaders headers) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The last part of the problem's type, or an empty text. */
        public String problem() {
            return problem(json());
        }

        public static String problem(JsonNode document) {
            return document.path("type").asString("").replace("https://ansinh.vn/problems/", "");
        }
    }

    public static Http anonymous(int port) {
        return new Http(port, null);
    }

    public Http as(String role) {
        return new Http(port, TestIssuer.token("somebody", List.of(role), List.of("VN"), null));
    }

    public Http as(String subject, String role, String... areas) {
        return new Http(port, TestIssuer.token(subject, List.of(role), List.of(areas), null));
    }

    /** A command with a key of its own and further headers. */
    public Reply command(String method, String path, Object body, String... headers) {
        var all = new ArrayList<>(List.of("Idempotency-Key", UUID.randomUUID().toString()));
        all.addAll(List.of(headers));
        return send(method, path, body, all.toArray(String[]::new));
    }

    /** With these headers and no others. */
    public Reply send(String method, String path, Object body, String... headers) {
        return send(path, method, "application/json", body instanceof String text ? text : JSON.writeValueAsString(body), headers);
    }

    public Reply post(String path, Object body) {
        return send(path, "POST", "application/json", body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    public Reply post(String path, String contentType, String body) {
        return send(path, "POST", contentType, body);
    }

    public Reply get(String path) {
        return send(path, "GET", null, "");
    }

    private Reply send(String path, String method, @Nullable String contentType, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
