package vn.ansinh.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Shifts the business clocks of all services together, which only the profile for local use allows. */
final class ClockControl {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<URI> services;

    ClockControl(List<URI> services) {
        this.services = services;
    }

    String set(String change) {
        var body = JSON.writeValueAsString(command(change));
        var today = "";
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var service : services) {
                var request = HttpRequest.newBuilder(service.resolve("/internal/clock")).timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new LocalFailure("The clock could not be set to " + change + "; give a day like 2026-05-04, a shift like +P1M, or reset.");
                }
                today = JSON.readTree(answer.body()).path("today").asString();
            }
        } catch (IOException e) {
            throw new LocalFailure("A service does not answer, so the clocks may differ; look at ./ansinh status, start what is missing and set the clock again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Setting the clock was broken off.", e);
        }
        return today;
    }

    static Map<String, Object> command(String change) {
        if (change.equals("reset")) {
            return Map.of("reset", true);
        }
        if (change.matches("[+-]?P.*")) {
            return Map.of("shift", change.startsWith("+") ? change.substring(1) : change);
        }
        return Map.of(change.contains("T") ? "now" : "date", change);
    }
}
