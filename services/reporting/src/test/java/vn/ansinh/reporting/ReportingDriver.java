package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.TargetAssigned;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.testing.TestIssuer;

/** Publishes what other services would, waits until it is counted, and asks over HTTP. */
@TestComponent
public class ReportingDriver {
    public static final String LAO_CAI = TestIssuer.token("analyst.laocai", List.of("analyst"), List.of("15"), null);
    public static final String COUNTRY = TestIssuer.token("analyst", List.of("analyst"), List.of("VN"), null);

    private final Outbox outbox;
    private final Transactions transactions;
    private final MongoTemplate mongo;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    ReportingDriver(Outbox outbox, Transactions transactions, MongoTemplate mongo, Environment environment) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.mongo = mongo;
        this.environment = environment;
    }

    public void publish(Collection<? extends Event> events) {
        transactions.run(() -> outbox.appendAll(events.stream().map(event -> new Outbox.Keyed(key(event), event)).toList()));
    }

    private static String key(Event event) {
        return switch (event) {
            case ContributionReceived received -> received.personId().toString();
            case ContributionVoided voided -> voided.personId().toString();
            case TargetAssigned target -> target.targetId().toString();
            default -> throw new IllegalArgumentException("no key for " + event.getClass());
        };
    }

    public void await(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion::run);
    }

    public HttpResponse<byte[]> get(@Nullable String token, String path, String accept) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path))
                .header("Accept", accept).header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode report(String token, String query) {
        var response = get(token, "/api/v1/reports?" + query, "application/json");
        assertThat(response.statusCode()).as("%s", new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        return json.readTree(response.body());
    }

    /** The figure of a question with one row. */
    public long figure(String token, String query) {
        var rows = report(token, query).path("rows");
        assertThat(rows.size()).isEqualTo(1);
        return rows.get(0).path("value").longValue();
    }

    public JsonNode read(HttpResponse<byte[]> response) {
        return json.readTree(response.body());
    }

    /** All cells that hold something, summed over partitions. */
    public Map<String, Document> cells() {
        var sums = new TreeMap<String, Document>();
        for (var cell : mongo.findAll(Document.class, "cells")) {
            var place = new Document(cell);
            List.of("_id", "partition").forEach(place::remove);
            var amounts = new Document();
            place.entrySet().removeIf(entry -> {
                if (entry.getValue() instanceof Long amount) {
                    amounts.append(entry.getKey(), amount);
                    return true;
                }
                return false;
            });
            var sum = sums.computeIfAbsent(place.toJson(), unused -> new Document());
            amounts.forEach((measure, amount) -> sum.merge(measure, amount, (one, other) -> (Long) one + (Long) other));
        }
        sums.values().forEach(sum -> sum.values().removeIf(amount -> amount.equals(0L)));
        sums.values().removeIf(Document::isEmpty);
        return sums;
    }
}
