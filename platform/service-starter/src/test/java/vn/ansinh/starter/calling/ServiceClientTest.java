package vn.ansinh.starter.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;

class ServiceClientTest {

    record Sum(Vnd amount) {
    }

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private ServiceClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answer("/token", exchange -> send(exchange, 200, "{\"access_token\": \"t" + tokens.incrementAndGet() + "\", \"expires_in\": 300}"));
        answer("/internal/sum", exchange -> send(exchange, 200, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        answer("/internal/forgetful", exchange -> send(exchange, exchange.getRequestHeaders().getFirst("Authorization").endsWith("t1") ? 401 : 200, "{\"amount\": 1}"));
        answer("/internal/refusal", exchange -> send(exchange, 422, "{\"type\": \"x\", \"carried\": "
                + new JsonMapper().writeValueAsString(Problem.at(ProblemType.UNKNOWN_UNIT, "unit", Map.of("code", "99"))) + "}"));
        answer("/internal/closed", exchange -> send(exchange, 401, "{\"type\": \"x\", \"carried\": "
                + new JsonMapper().writeValueAsString(Problem.of(ProblemType.NOT_SIGNED_IN)) + "}"));
        answer("/internal/broken", exchange -> send(exchange, 500, "{}"));
        answer("/internal/gone", exchange -> send(exchange, 404, ""));
        answer("/internal/slow", _ -> await());
        server.start();
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        var settings = new CallSettings(Map.of("subsidy", base), null, null, null, Duration.ofSeconds(2), Duration.ofSeconds(2), 1, Duration.ofMillis(50));
        var factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(settings.read());
        var http = RestClient.builder().requestFactory(factory).build();
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(4).build());
        var credentials = new ClientCredentials(http, base + "/token", "svc-test", "s", Clock.systemUTC());
        client = new RestServiceClients(http, new JsonMapper(), credentials, settings, breakers, BulkheadRegistry.ofDefaults()).to("subsidy");
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void callsWithATokenThatItGetsOnce() {
        assertThat(client.post("/internal/sum", new Sum(Vnd.of(5)), Sum.class)).isEqualTo(new Sum(Vnd.of(5)));
        assertThat(client.post("/internal/sum", new Sum(Vnd.of(7)), Sum.class)).isEqualTo(new Sum(Vnd.of(7)));
        assertThat(authorizations).containsExactly("Bearer t1", "Bearer t1");
    }

    @Test
    void getsANewTokenWhenTheOldOneIsRefused() {
        assertThat(client.post("/internal/forgetful", Map.of(), Sum.class)).isEqualTo(new Sum(Vnd.of(1)));
        assertThat(authorizations).containsExactly("Bearer t1", "Bearer t2");
    }

    @Test
    void doesNotBlameTheCallerWhenTheOtherServiceTakesNoToken() {
        assertTryAgain("/internal/closed");
    }

    @Test
    void throwsTheProblemOfTheOtherServiceWithItsArguments() {
        assertThatThrownBy(() -> client.post("/internal/refusal", Map.of(), Sum.class)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().type()).isEqualTo(ProblemType.UNKNOWN_UNIT);
            assertThat(refused.problem().arguments()).containsEntry("code", "99");
            assertThat(refused.problem().errors().getFirst().field()).isEqualTo("unit");
        });
    }

    @Test
    void doesNotTakeA404WithoutAProblemForAnAnswer() {
        assertTryAgain("/internal/gone");
    }

    @Test
    void asksToTryAgainWhenTheOtherServiceIsTooSlow() {
        assertTryAgain("/internal/slow");
    }

    @Test
    void stopsCallingAServiceThatFailsAgainAndAgain() {
        for (int call = 0; call < 4; call++) {
            assertTryAgain("/internal/broken");
        }
        assertTryAgain("/internal/sum");
        assertThat(authorizations).hasSize(4);
    }

    @Test
    void letsOnlySoManyCallsInAtOnce() throws InterruptedException {
        var begun = Thread.startVirtualThread(() -> assertTryAgain("/internal/slow"));
        Awaitility.await().until(() -> authorizations.size() == 1);
        assertTryAgain("/internal/sum");
        assertThat(authorizations).hasSize(1);
        begun.join();
    }

    private void assertTryAgain(String path) {
        assertThatThrownBy(() -> client.post(path, Map.of("amount", 1), Sum.class))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.TRY_AGAIN));
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void answer(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (path.startsWith("/internal")) {
                    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
                }
                handler.handle(exchange);
            }
        });
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
