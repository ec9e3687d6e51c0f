package vn.ansinh.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.ansinh.testing.TestIssuer;
import vn.ansinh.testing.WithIssuer;

/** Calculations may take as long as they like while bytes move. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"ansinh.gateway.routing.read=2s", "ansinh.gateway.routing.idle=1s"})
@WithIssuer
class StreamingTest {

    private static final Upstream SUBSIDY = new Upstream("subsidy");
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int MEGABYTE = 1 << 20;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = TestIssuer.token("an", List.of("officer"), List.of("VN"), null);
    private final int port;

    @Autowired
    CircuitBreakerRegistry breakers;

    StreamingTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        Stream.of("participant", "contribution", "subsidy", "campaign", "reporting")
                .forEach(name -> properties.add("ansinh.calls.services." + name, SUBSIDY::address));
    }

    @Test
    void letsAnAnswerTakeLongerThanAnyLimitWhileBytesMove() throws Exception {
        SUBSIDY.on("/api/v1/calculations?case=paced", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int piece = 0; piece < 10; piece++) {
                exchange.getResponseBody().write(new byte[10_000]);
                exchange.getResponseBody().flush();
                await().pollDelay(PAUSE).until(() -> true);
            }
        });
        var failedBefore = breaker().getMetrics().getNumberOfFailedCalls();
        var started = System.nanoTime();

        var answer = post("?case=paced");

        assertThat(answer.body()).hasSize(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(failedBefore);
        assertThat(breaker().getMetrics().getNumberOfSlowCalls()).isZero();
    }

    @Test
    void takesItsTimeWithAClientThatSendsSlowly() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            head(out, "", 10);
            for (int sent = 0; sent < 10; sent++) {
                out.write(' ');
                out.flush();
                await().pollDelay(PAUSE).until(() -> true);
            }
            assertThat(socket.getInputStream().readNBytes(12)).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void asksToTryAgainWhenNoByteComes() throws Exception {
        var over = new CountDownLatch(1);
        SUBSIDY.on("/api/v1/calculations?case=silent", exchange -> hold(over));

        var answer = post("?case=silent");
        over.countDown();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("problems/try-again");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void cutsAnAnswerThatStandsStillSoThatNobodyTakesHalfForTheWhole() throws Exception {
        var over = new CountDownLatch(1);
        SUBSIDY.on("/api/v1/calculations?case=stuck", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[MEGABYTE]);
            exchange.getResponseBody().flush();
            hold(over);
        });

        assertThatThrownBy(() -> post("?case=stuck")).isInstanceOf(IOException.class);
        over.countDown();
    }

    @Test
    void answersAClientThatWritesAllOfItsBodyBeforeItReads() throws Exception {
        int size = 8 * MEGABYTE;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            head(out, "?case=all-first", size);
            out.write(new byte[size]);
            out.flush();
            assertThat(socket.getInputStream().readNBytes(12)).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void stopsAServiceWhoseClientIsGone() throws Exception {
        var noticed = new CountDownLatch(1);
        SUBSIDY.on("/api/v1/calculations?case=endless", exchange -> endless(exchange, noticed));
        try (var socket = new Socket("127.0.0.1", port)) {
            head(socket.getOutputStream(), "?case=endless", 0);
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
        }
        await().until(() -> noticed.getCount() == 0);
        assertThat(post("").statusCode()).isEqualTo(200);
    }

    private static void endless(HttpExchange exchange, CountDownLatch noticed) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(new byte[MEGABYTE]);
            }
        } catch (IOException gone) {
            noticed.countDown();
        }
    }

    private static void hold(CountDownLatch over) {
        await().atMost(Duration.ofSeconds(20)).until(() -> over.getCount() == 0);
    }

    private CircuitBreaker breaker() {
        return breakers.circuitBreaker("subsidy");
    }

    private HttpResponse<byte[]> post(String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/calculations" + query)).header("Authorization", "Bearer " + token);
        return http.send(request.POST(BodyPublishers.ofString("[]")).build(), BodyHandlers.ofByteArray());
    }

    private void head(OutputStream out, String query, int length) throws IOException {
        out.write(("POST /api/v1/calculations" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: text/csv\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
