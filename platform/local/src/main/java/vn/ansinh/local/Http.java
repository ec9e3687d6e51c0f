package vn.ansinh.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Short questions to a server on this machine. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Http() {
    }

    static boolean isOk(HttpClient client, URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
