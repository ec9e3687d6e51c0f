package vn.ansinh.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes on what may take as long as it likes while bytes move: an exchange is given up when the service neither takes nor sends a byte for so long. The
 * time a client takes is not the service's. Nothing is held whole, in neither direction.
 */
final class PatientExchange implements ProxyExchange {

    /** Set by the HTTP client itself. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient http;
    private final Duration patience;

    PatientExchange(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /** @throws ResourceAccessException if the service cannot be reached, breaks off, or is idle for too long before it answers */
    @Override
    public ServerResponse exchange(Request request) {
        try {
            var answer = send(request, request.getServerRequest().servletRequest().getInputStream());
            var response = GatewayServerResponse.status(answer.statusCode()).build((_, client) -> {
                try (var body = answer.body()) {
                    body.transferTo(client.getOutputStream());
                }
                return null;
            });
            var head = Head.of(answer);
            request.getResponseConsumers().forEach(consumer -> consumer.accept(head, response));
            return response;
        } catch (IOException failed) {
            throw new ResourceAccessException("no answer", failed);
        }
    }

    private HttpResponse<InputStream> send(Request request, InputStream sent) throws IOException {
        try (var body = new ClientBody(sent, patience)) {
            var exchange = HttpRequest.newBuilder(Objects.requireNonNull(request.getUri()));
            exchange.method(request.getMethod().name(), publisher(request.getHeaders().getContentLength(), body));
            request.getHeaders().forEach((name, values) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> exchange.header(name, value));
                }
            });
            return answerOf(http.sendAsync(exchange.build(), _ -> new ServiceBody(patience)), body);
        }
    }

    private static HttpRequest.BodyPublisher publisher(long length, ClientBody body) {
        if (length == 0 || length < 0 && body.isEmpty()) {
            return BodyPublishers.noBody();
        }
        var bytes = BodyPublishers.ofInputStream(() -> body);
        return length < 0 ? bytes : BodyPublishers.fromPublisher(bytes, length);
    }

    private HttpResponse<InputStream> answerOf(CompletableFuture<HttpResponse<InputStream>> exchange, ClientBody body) throws IOException {
        try {
            for (long left = body.patienceLeft(); left > 0; left = body.patienceLeft()) {
                try {
                    return exchange.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException _) {
                    continue;
                }
            }
            throw new HttpTimeoutException("no byte for " + patience);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof UncheckedIOException broken ? broken.getCause() : new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            exchange.cancel(true);
        }
    }

    private record Head(HttpStatusCode status, HttpHeaders headers) implements Response {

        static Head of(HttpResponse<?> answer) {
            var headers = new HttpHeaders();
            answer.headers().map().forEach(headers::addAll);
            return new Head(HttpStatusCode.valueOf(answer.statusCode()), headers);
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
