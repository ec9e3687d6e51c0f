package vn.ansinh.skeleton;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as a client sends them. */
final class Http {

    static final UnaryOperator<HttpRequest.Builder> PLAIN = request -> request;

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;

    Http(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The name of the problem, without the common part of its address. */
        String problem() {
            return json().path("type").asString().replace("https://ansinh.vn/problems/", "");
        }

        String code() {
            return json().at("/errors/0/code").asString();
        }

        String pointer() {
            return json().at("/errors/0/pointer").asString();
        }

        String field() {
            return json().at("/errors/0/field").asString();
        }
    }

    Answer get(String path, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(HttpRequest.newBuilder(URI.create(base + path))).GET().build());
    }

    Answer post(String path, String body, UnaryOperator<HttpRequest.Builder> with) {
        return send(with.apply(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")).POST(BodyPublishers.ofString(body)).build());
    }

    Answer send(HttpRequest request) {
        try {
            return new Answer(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
