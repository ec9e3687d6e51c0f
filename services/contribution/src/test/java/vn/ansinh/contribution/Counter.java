package vn.ansinh.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.testing.TestIssuer;

/** A counter of a post office: quotes, takes money, cancels, over HTTP. */
@TestComponent
public class Counter {

    public static final String VNPOST = TestIssuer.token("partner-vnpost", List.of("partner"), List.of(), "VNPOST");
    public static final String PVI = TestIssuer.token("partner-pvi", List.of("partner"), List.of(), "PVI");
    public static final String OFFICER = TestIssuer.token("officer.laocai", List.of("officer"), List.of("15"), null);
    public static final String OFFICER_OF_HANOI = TestIssuer.token("officer.hanoi", List.of("officer"), List.of("01"), null);
    public static final String LOADER = TestIssuer.token("loader", List.of("history-loader"), List.of("VN"), null);
    public static final String ANALYST = TestIssuer.token("analyst.laocai", List.of("analyst"), List.of("15"), null);
    public static final String NOBODY = TestIssuer.token("nobody", List.of("analyst"), List.of(), null);
    public static final String FOR_SOMETHING_ELSE = TestIssuer.token("partner-vnpost", List.of("partner"), List.of(), "VNPOST", "something-else");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    Counter(Environment environment) {
        this.environment = environment;
    }

    /** Status and body of an answer. */
    public record Reply(int status, JsonNode body, HttpResponse<byte[]> raw) {

        public String problem() {
            return body.path("type").asString("").replace("https://ansinh.vn/problems/", "");
        }

        public String id() {
            return body.path("id").asString();
        }

        public Reply ok(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        public Reply refused(int expected, String problem) {
            assertThat(problem()).as("%s", body).isEqualTo(problem);
            return ok(expected);
        }
    }

    public static Map<String, Object> quoteOf(PersonId person, Object... changes) {
        var quote = new LinkedHashMap<String, Object>();
        quote.put("participantId", person.toString());
        quote.put("scheme", "VOLUNTARY_SI");
        quote.put("income", 1_500_000);
        quote.put("method", "MONTHLY");
        return changed(quote, changes);
    }

    public Reply quote(String token, PersonId person, Object... changes) {
        return post(token, "/api/v1/quotes", newKey(), quoteOf(person, changes));
    }

    /** What pays a quote exactly, changed as told. */
    public static Map<String, Object> paymentOf(Reply quote, Object... changes) {
        var payment = new LinkedHashMap<String, Object>();
        payment.put("quoteId", quote.id());
        payment.put("amountReceived", quote.body().path("participantPays").longValue());
        payment.put("receipt", Map.of("series", "BH26", "number", "T%06d".formatted(NUMBERS.incrementAndGet()),
                "issuedOn", quote.body().path("paymentDate").asString()));
        payment.put("collectorCode", "NV0001");
        payment.put("channel", "CASH");
        return changed(payment, changes);
    }

    public Reply pay(String token, Reply quote, Object... changes) {
        return post(token, "/api/v1/contributions", newKey(), paymentOf(quote, changes));
    }

    public Reply voidReceipt(String token, String receipt) {
        return post(token, "/api/v1/contributions/" + receipt + "/void", newKey(), Map.of("reason", "typed twice"));
    }

    public List<String> coveredMonths(String token, PersonId person) {
        var items = get(token, "/api/v1/participants/" + person + "/coverage").ok(200).body().path("items");
        return items.isEmpty() ? List.of() : items.get(0).path("months").valueStream().map(JsonNode::asString).toList();
    }

    public Reply upload(String token, String csv) {
        return upload(token, newKey(), "kind=ENROLMENT", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public Reply upload(String token, @Nullable String key, String query, String contentType, byte[] body) {
        return send(request(token, "/api/v1/uploads?" + query, key).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** The list with its first 200 rows, once each row has its outcome. */
    public Reply done(String token, Reply upload) {
        await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50))
                .until(() -> get(token, "/api/v1/uploads/" + upload.id() + "?limit=1").ok(200).body().path("status").asString().equals("DONE"));
        return get(token, "/api/v1/uploads/" + upload.id() + "?limit=200");
    }

    public Reply post(@Nullable String token, String path, @Nullable String key, Object body) {
        var text = body instanceof String given ? given : json.writeValueAsString(body);
        return send(request(token, path, key).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    public Reply get(@Nullable String token, String path) {
        return send(request(token, path, null).GET());
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder request(@Nullable String token, String path, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path))
                .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean isJson = answer.headers().firstValue("Content-Type").filter(it -> it.contains("json")).isPresent();
            return new Reply(answer.statusCode(), isJson ? json.readTree(answer.body()) : json.nullNode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> changed(Map<String, Object> body, Object... changes) {
        for (int at = 0; at < changes.length; at += 2) {
            body.put((String) changes[at], changes[at + 1]);
        }
        return body;
    }
}
