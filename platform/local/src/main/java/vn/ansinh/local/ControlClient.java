package vn.ansinh.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Hands a command to the launcher that runs a data folder. */
final class ControlClient {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private ControlClient() {
    }

    /** The answer, or empty if no launcher runs. @throws LocalFailure with the launcher's own sentence */
    static Optional<String> tell(Path data, String command) {
        var control = ControlFile.read(data);
        if (control.isEmpty()) {
            return Optional.empty();
        }
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.get().port() + "/")).timeout(PATIENCE)
                .header("Authorization", "Bearer " + control.get().token()).POST(HttpRequest.BodyPublishers.ofString(command)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 409 -> throw new LocalFailure(answer.body());
                default -> Optional.empty();
            };
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
