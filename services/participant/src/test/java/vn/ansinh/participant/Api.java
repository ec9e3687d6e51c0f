package vn.ansinh.participant;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.testing.TestIssuer;

/** Calls the service as its clients do, and looks into its store. */
@TestConfiguration
public class Api {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Environment environment;
    private final MongoTemplate mongo;

    Api(Environment environment, MongoTemplate mongo) {
        this.environment = environment;
        this.mongo = mongo;
    }

    @Bean
    SettableClock businessClock() {
        return new SettableClock();
    }

    /** Stands still at noon of a day that tests choose. */
    public static final class SettableClock implements BusinessClock {

        private volatile LocalDate day = TODAY;

        public void set(LocalDate day) {
            this.day = day;
        }

        @Override
        public Instant now() {
            return BusinessClock.startOf(day).plusSeconds(12 * 3600L);
        }
    }

    /** An answer. */
    public record Reply(int status, JsonNode body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(entry -> entry.getValue().getFirst()).findFirst().orElse("");
        }

        public String problem() {
            return body.path("type").asString("").replace("https://ansinh.vn/problems/", "");
        }

        public String id() {
            return body.path("id").asString("");
        }

        public JsonNode items() {
            return body.path("items");
        }
    }

    public static String officer(String... areas) {
        return TestIssuer.token("officer-" + String.join("-", areas), List.of("officer"), List.of(areas), null);
    }

    public static String partner(String organisation) {
        return TestIssuer.token("partner-" + organisation, List.of("partner"), List.of(), organisation);
    }

    public static String service() {
        return TestIssuer.token("svc-contribution", List.of("service"), List.of(), null);
    }

    /** A valid personal ID nobody has yet, of a man born 1980. */
    public static String freshPersonalId() {
        return "010080%06d".formatted(NUMBERS.incrementAndGet());
    }

    public static String freshSiCode() {
        return "10%08d".formatted(NUMBERS.incrementAndGet());
    }

    public static Map<String, Object> registration(String personalId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("personalId", personalId);
        body.put("fullName", "Giàng A Páo");
        body.put("birthDate", "1980-05-17");
        body.put("sex", "MALE");
        body.put("ethnicity", "07");
        body.put("phone", "0912345678");
        body.put("address", Map.of("communeCode", "02683", "detail", "Thôn 3"));
        return body;
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    public Reply register(String token, Map<String, Object> body) {
        return post(token, "/api/v1/participants", body);
    }

    public Reply post(String token, String path, Object body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    public Reply post(String token, String path, Object body, @Nullable String key) {
        return send("POST", token, path, body, key == null ? Map.of() : Map.of("Idempotency-Key", key));
    }

    public Reply patch(String token, String path, Object body, @Nullable String ifMatch) {
        return send("PATCH", token, path, body, ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
    }

    public Reply get(@Nullable String token, String path) {
        return send("GET", token, path, null, Map.of());
    }

    public Reply send(String method, @Nullable String token, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path.replace(" ", "%20")))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : json.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body()), response.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Types of the events of a person, in their order. */
    public List<String> events(String personId) {
        return mongo.execute("outbox", rows -> rows.find(new Document("key", personId)).sort(new Document("sequence", 1)).into(new ArrayList<>())).stream()
                .map(row -> row.getString("type")).toList();
    }

    public Document stored(String personId) {
        return mongo.execute("people", people -> people.find(new Document("_id", personId)).first());
    }

    /** Makes the store refuse every query that no index serves. */
    public void refuseScans(boolean refused) {
        mongo.getMongoDatabaseFactory().getMongoDatabase("admin").runCommand(new Document("setParameter", 1).append("notablescan", refused));
    }

    public long count(String collection, Document filter) {
        return mongo.execute(collection, documents -> documents.countDocuments(filter));
    }
}
