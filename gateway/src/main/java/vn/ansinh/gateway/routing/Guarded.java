package vn.ansinh.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.starter.http.BodyTooLargeException;

/** Asks a caller to try again where a service is away, too slow, or has its hands full. What a service answers itself passes as it is. */
final class Guarded implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final int DEPTH = 12;

    private final String service;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final MeterRegistry meters;

    Guarded(String service, CircuitBreaker breaker, Bulkhead bulkhead, MeterRegistry meters) {
        this.service = service;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.meters = meters;
        List.of("full", "open", "unreachable").forEach(this::refused);
    }

    /** There from the start, so that the first refusal is seen as a rise. */
    private Counter refused(String reason) {
        return meters.counter("ansinh.gateway.refused", "service.name", service, "reason", reason);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!bulkhead.tryAcquirePermission()) {
            throw tryAgain("full");
        }
        try {
            if (!breaker.tryAcquirePermission()) {
                throw tryAgain("open");
            }
            return permitted(request, next);
        } finally {
            bulkhead.onComplete();
        }
    }

    private ServerResponse permitted(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        long started = System.nanoTime();
        try {
            var response = withOneMoreTry(request, next);
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            record("answered", started);
            return response;
        } catch (IOException | ResourceAccessException failed) {
            throw transport(failed, started);
        } catch (Exception other) {
            breaker.releasePermission();
            throw other;
        }
    }

    private static ServerResponse withOneMoreTry(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException failed) {
            if (request.method() == HttpMethod.GET && is(failed, ConnectException.class)) {
                return next.handle(request);
            }
            throw failed;
        }
    }

    /** The client's own failures say nothing about the service. */
    private Exception transport(Exception failed, long started) {
        var tooLarge = causes(failed).filter(BodyTooLargeException.class::isInstance).findFirst();
        if (tooLarge.isPresent()) {
            breaker.releasePermission();
            return ((BodyTooLargeException) tooLarge.get()).problem().asException();
        }
        if (is(failed, ClientAbortException.class)) {
            breaker.releasePermission();
            return failed;
        }
        breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, failed);
        record("failed", started);
        return tryAgain("unreachable");
    }

    private ProblemException tryAgain(String reason) {
        refused(reason).increment();
        return Problem.of(ProblemType.TRY_AGAIN, Map.of("service", service)).asException();
    }

    private void record(String outcome, long started) {
        meters.timer("ansinh.gateway.upstream", "service.name", service, "outcome", outcome).record(Duration.ofNanos(System.nanoTime() - started));
    }

    private static boolean is(Throwable failed, Class<? extends Throwable> type) {
        return causes(failed).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }
}
