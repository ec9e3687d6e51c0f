package vn.ansinh.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few calls of the public API that the demo people need. */
final class PlatformApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SERVER_ERRORS = 500;
    private static final int TRIES = 20;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final URI issuer;

    PlatformApi(URI gateway, URI issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    String clientToken(String client) {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "local-only"));
    }

    String userToken(String user) {
        return token(Map.of("grant_type", "password", "client_id", "ansinh-cli", "username", user, "password", "ansinh"));
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    JsonNode get(String token, String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token));
    }

    /** Posts under a fixed key, so that a repeat gets the answer of the first time. */
    JsonNode post(String token, String path, String key, Map<String, Object> body) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token).header("Idempotency-Key", key)
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private String token(Map<String, String> form) {
        var body = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))).path("access_token").asString();
    }

    private JsonNode send(HttpRequest.Builder builder) {
        var request = builder.timeout(PATIENCE).header("Accept-Language", "en").build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            for (int tries = 1; answer.statusCode() >= SERVER_ERRORS && tries < TRIES; tries++) {
                Waiting.until(Duration.ofMillis(500), () -> false);
                answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            var json = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.missingNode();
            if (answer.statusCode() >= 300 && !json.has("participantId")) {
                throw new LocalFailure("The demo people could not be loaded: %s %s answered %d %s; look into data/logs."
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), json.path("title").asString("")));
            }
            return json;
        } catch (IOException e) {
            throw new LocalFailure("The demo people could not be loaded: " + request.uri().getAuthority() + " does not answer; look into data/logs.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Loading the demo people was broken off.", e);
        }
    }
}
