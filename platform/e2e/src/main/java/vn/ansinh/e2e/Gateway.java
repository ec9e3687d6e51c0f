package vn.ansinh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform as a client sees it: the gateway's API and Keycloak's tokens. */
public final class Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final URI tokenEndpoint;
    private final Passwords passwords;

    /**
     * With the accounts of local use.
     *
     * @param base   the gateway, for example {@code http://localhost:8080}
     * @param issuer the realm, for example {@code http://localhost:8081/realms/ansinh}
     */
    public Gateway(URI base, URI issuer) {
        this(base, issuer, new Passwords("ansinh", _ -> "local-only"));
    }

    public Gateway(URI base, URI issuer, Passwords passwords) {
        this.base = base;
        this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.passwords = passwords;
    }

    /** The password of all members of staff, and the secret of a client by its id. */
    public record Passwords(String staff, UnaryOperator<String> ofClient) {
    }

    /** A member of staff, signed in with the password. */
    public Session signIn(String user) {
        return new Session(this, token(Map.of("grant_type", "password", "client_id", "ansinh-cli", "username", user, "password", passwords.staff())));
    }

    /** The system of a partner, signed in with its client's secret. */
    public Session signInClient(String clientId) {
        return new Session(this, token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", passwords.ofClient().apply(clientId))));
    }

    public Session anonymous() {
        return new Session(this, null);
    }

    private String token(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.status() != 200) {
            throw new IllegalStateException("no token: " + answer.status() + " " + answer.text());
        }
        return answer.json().path("access_token").asString();
    }

    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(150)).method(method, publisher);
        headers.forEach(request::header);
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(header -> header.getKey().toLowerCase(), header -> header.getValue().getFirst())), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the gateway", e);
        }
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The name of the problem, or an empty text. */
        public String problem() {
            var type = text.startsWith("{") ? json().path("type").asString("") : "";
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** @throws IllegalStateException if the status is another */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("expected " + wanted + " but got " + status + ": " + text);
            }
            return this;
        }
    }

    /** A caller with its token. */
    public record Session(Gateway gateway, @Nullable String token) {

        public Answer get(String path) {
            return gateway.send("GET", path, null, headers(Map.of()));
        }

        public Answer post(String path, Object body) {
            return gateway.send("POST", path, JSON.writeValueAsString(body), headers(Map.of("Content-Type", "application/json")));
        }

        public Answer post(String path, String idempotencyKey, Object body) {
            return gateway.send("POST", path, JSON.writeValueAsString(body),
                    headers(Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey)));
        }

        public Answer upload(String idempotencyKey, String csv) {
            return gateway.send("POST", "/api/v1/uploads?kind=ENROLMENT", csv,
                    headers(Map.of("Content-Type", "text/csv", "Idempotency-Key", idempotencyKey)));
        }

        public Answer request(String method, String path, @Nullable String body, Map<String, String> headers) {
            return gateway.send(method, path, body, headers(headers));
        }

        private Map<String, String> headers(Map<String, String> more) {
            var all = new java.util.HashMap<>(more);
            if (token != null) {
                all.put("Authorization", "Bearer " + token);
            }
            return all;
        }
    }
}
