package vn.ansinh.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks services for their readiness until all are ready, and says of those that are not what they lack. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> addresses;

    /** @param addresses for example {@code http://participant:8080} */
    Readiness(List<String> addresses) {
        this.addresses = addresses;
    }

    void await() throws InterruptedException {
        long start = System.nanoTime();
        var missing = new LinkedHashMap<String, String>();
        addresses.forEach(address -> missing.put(address, "not asked yet"));
        try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (true) {
                for (var address : List.copyOf(missing.keySet())) {
                    var lack = lack(http, address);
                    if (lack.isEmpty()) {
                        missing.remove(address);
                        System.out.printf("%s is ready after %d s%n", address, Duration.ofNanos(System.nanoTime() - start).toSeconds());
                    } else {
                        missing.put(address, lack);
                    }
                }
                if (missing.isEmpty()) {
                    return;
                }
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    missing.forEach((address, lack) -> System.err.println(address + " is not ready: " + lack));
                    System.exit(1);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static String lack(HttpClient http, String address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).timeout(Duration.ofSeconds(5)).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "" : lack(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return "it does not answer";
        }
    }

    /** The components that are down with their details, or the status where there are none. */
    static String lack(int status, String body) {
        JsonNode components = body.startsWith("{") ? JSON.readTree(body).path("components") : JSON.missingNode();
        var down = components.properties().stream().filter(component -> !component.getValue().path("status").asString("").equals("UP"))
                .map(Readiness::named).collect(Collectors.joining(", "));
        return down.isEmpty() ? "it answers " + status : down;
    }

    private static String named(Map.Entry<String, JsonNode> component) {
        var details = component.getValue().path("details");
        return component.getKey() + (details.isEmpty() ? "" : " " + details);
    }
}
