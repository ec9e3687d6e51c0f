package vn.ansinh.starter.calling;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.http.TraceContext;
import vn.ansinh.starter.problem.CarriedProblem;

final class RestServiceClient implements ServiceClient {

    private final String service;
    private final String address;
    private final RestClient http;
    private final JsonMapper json;
    private final ServiceTokens tokens;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    RestServiceClient(String service, String address, RestClient http, JsonMapper json, ServiceTokens tokens, CircuitBreaker breaker, Bulkhead bulkhead) {
        this.service = service;
        this.address = address;
        this.http = http;
        this.json = json;
        this.tokens = tokens;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
    }

    /** What came back, whatever it was: only the transport and 5xx count as failures of the service. */
    private record Received(HttpStatusCode status, byte[] body) {
    }

    /** The service failed in a way that counts for its circuit breaker. */
    private static final class ServiceFailed extends RuntimeException {
        ServiceFailed(int status) {
            super("status " + status);
        }
    }

    @Override
    public <T> T post(String path, Object body, Class<T> answer) {
        return call(HttpMethod.POST, path, body, json.constructType(answer));
    }

    @Override
    public <T> T post(String path, Object body, TypeReference<T> answer) {
        return call(HttpMethod.POST, path, body, json.constructType(answer));
    }

    @Override
    public <T> T get(String path, Class<T> answer) {
        return call(HttpMethod.GET, path, null, json.constructType(answer));
    }

    private <T> T call(HttpMethod method, String path, @Nullable Object body, JavaType answer) {
        var content = body == null ? null : json.writeValueAsBytes(body);
        var received = guarded(() -> withToken(method, path, content));
        if (received.status().is2xxSuccessful()) {
            return read(received.body(), answer);
        }
        throw CarriedProblem.in(json, received.body()).orElseGet(this::tryAgain).asException();
    }

    private <T> T read(byte[] body, JavaType answer) {
        try {
            return json.readValue(body, answer);
        } catch (JacksonException e) {
            throw new IllegalStateException("service " + service + " answered what cannot be read", e);
        }
    }

    private Received guarded(Supplier<Received> call) {
        try {
            return Bulkhead.decorateSupplier(bulkhead, CircuitBreaker.decorateSupplier(breaker, call)).get();
        } catch (CallNotPermittedException | BulkheadFullException | RestClientException | ServiceFailed e) {
            throw tryAgain().asException();
        }
    }

    private Received withToken(HttpMethod method, String path, byte @Nullable [] content) {
        var token = tokens.current();
        var received = exchange(method, path, content, token);
        if (received.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            tokens.refused(token);
            received = exchange(method, path, content, tokens.current());
        }
        if (received.status().is5xxServerError() || received.status().isSameCodeAs(HttpStatus.UNAUTHORIZED) || received.status().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
            throw new ServiceFailed(received.status().value());
        }
        return received;
    }

    private Received exchange(HttpMethod method, String path, byte @Nullable [] content, String token) {
        var request = http.method(method).uri(address + path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).accept(MediaType.APPLICATION_JSON);
        TraceContext.current().ifPresent(trace -> request.header(TraceContext.HEADER, trace.header()));
        if (content != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(content);
        }
        return request.exchangeForRequiredValue((_, response) -> new Received(response.getStatusCode(), response.getBody().readAllBytes()));
    }

    private Problem tryAgain() {
        return Problem.of(ProblemType.TRY_AGAIN, Map.of("service", service));
    }
}
