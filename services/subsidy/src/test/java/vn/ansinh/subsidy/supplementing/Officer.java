package vn.ansinh.subsidy.supplementing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.testing.TestIssuer;

/** Somebody with a role and an area who works with local policies over HTTP. */
public record Officer(int port, String subject, List<String> roles, List<String> areas) {

    public static final String PATH = "/api/v1/local-policies";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public record Reply(int status, String etag, JsonNode json) {

        public String problem() {
            return json.path("type").asString("").replace("https://ansinh.vn/problems/", "");
        }

        public String id() {
            return json.path("id").stringValue();
        }

        public String error() {
            return json.at("/errors/0/pointer").asString("") + " " + json.at("/errors/0/code").asString("");
        }
    }

    public Reply draft(Map<String, Object> terms) {
        return send("POST", PATH, terms, Map.of());
    }

    public Reply change(String id, String etag, String patch) {
        return send("PATCH", PATH + "/" + id, JSON.readTree(patch), Map.of("If-Match", etag));
    }

    public Reply approve(String id) {
        return send("POST", PATH + "/" + id + "/approve", Map.of(), Map.of());
    }

    public Reply approve(String id, String etag) {
        return send("POST", PATH + "/" + id + "/approve", Map.of(), Map.of("If-Match", etag));
    }

    public Reply withdraw(String id, Object withdrawal) {
        return send("POST", PATH + "/" + id + "/withdraw", withdrawal, Map.of());
    }

    public Reply get(String path) {
        return send("GET", PATH + path, null, Map.of());
    }

    public Reply send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        headers.forEach(request::header);
        if (!subject.isEmpty()) {
            request.header("Authorization", "Bearer " + TestIssuer.token(subject, roles, areas, null));
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers().firstValue("ETag").orElse(""), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
