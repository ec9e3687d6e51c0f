package vn.ansinh.gateway.watching;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether one service says that it is ready; asked at most once a second. */
final class Readiness implements HealthIndicator {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient http;
    private final JsonMapper json;
    private final HttpRequest question;
    private Health last = Health.unknown().build();
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    Readiness(HttpClient http, JsonMapper json, String address) {
        this.http = http;
        this.json = json;
        this.question = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).timeout(LIMIT).build();
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - askedAt >= FRESH.toNanos()) {
            last = ask();
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Health ask() {
        try {
            var answer = http.send(question, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Health.up().build() : Health.down().withDetail("waitsFor", waitsFor(answer.body())).build();
        } catch (IOException unreachable) {
            return Health.down().withDetail("reason", unreachable.getClass().getSimpleName()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down().withDetail("reason", "interrupted").build();
        }
    }

    private List<String> waitsFor(String body) {
        var names = new ArrayList<String>();
        try {
            json.readTree(body).path("components").properties().stream().filter(part -> !isUp(part.getValue())).forEach(part -> names.add(part.getKey()));
        } catch (JacksonException notHealth) {
            names.add("unknown");
        }
        return names;
    }

    private static boolean isUp(JsonNode part) {
        return part.path("status").asString("").equals("UP");
    }
}
