package vn.ansinh.gateway.routing;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ansinh.starter.calling.CallSettings;

/** Routes by path; each service behind its own circuit breaker, bulkhead and time limit. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean(destroyMethod = "shutdown")
    java.util.concurrent.ExecutorService exchangeThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    EdgeHeaders edgeHeaders() {
        return new EdgeHeaders();
    }

    @Bean
    ProxyExchangeHandlerFunction quickExchange(RoutingSettings settings, Executor exchangeThreads, GatewayMvcProperties gateway,
                                               ObjectProvider<RequestHttpHeadersFilter> requests, ObjectProvider<ResponseHttpHeadersFilter> responses) {
        return exchange(settings.connect(), settings.read(), exchangeThreads, gateway, requests, responses);
    }

    @Bean
    ProxyExchangeHandlerFunction fileExchange(RoutingSettings settings, Executor exchangeThreads, GatewayMvcProperties gateway,
                                               ObjectProvider<RequestHttpHeadersFilter> requests, ObjectProvider<ResponseHttpHeadersFilter> responses) {
        return exchange(settings.connect(), settings.uploadRead(), exchangeThreads, gateway, requests, responses);
    }

    @Bean
    ProxyExchangeHandlerFunction streamExchange(RoutingSettings settings, Executor exchangeThreads, ObjectProvider<RequestHttpHeadersFilter> requests,
                                                ObjectProvider<ResponseHttpHeadersFilter> responses) {
        var http = client(settings.connect()).executor(exchangeThreads).build();
        return new ProxyExchangeHandlerFunction(new PatientExchange(http, settings.idle()), requests, responses);
    }

    @Bean
    Guards guards(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RoutingSettings settings, MeterRegistry meters) {
        return (service, pace) -> {
            var places = pace == Route.Pace.QUICK ? bulkheads.bulkhead(service, limit(settings.atOnce())) : bulkheads.bulkhead(service + "-files", limit(settings.filesAtOnce()));
            return new Guarded(service, breakers.circuitBreaker(service), places, meters);
        };
    }

    private static BulkheadConfig limit(int atOnce) {
        return BulkheadConfig.custom().maxConcurrentCalls(atOnce).maxWaitDuration(Duration.ZERO).build();
    }

    @Bean
    RouterFunction<ServerResponse> routes(CallSettings calls, Guards guards, @Qualifier("quickExchange") ProxyExchangeHandlerFunction quick,
                                          @Qualifier("fileExchange") ProxyExchangeHandlerFunction file,
                                          @Qualifier("streamExchange") ProxyExchangeHandlerFunction stream) {
        var addresses = calls.services();
        var exchanges = Map.of(Route.Pace.QUICK, quick, Route.Pace.FILE, file, Route.Pace.STREAM, stream);
        return Route.ALL.stream()
                .map(route -> route(route.service(), anyOf(route.paths()), address(addresses, route.service()), guards.of(route.service(), route.pace()),
                        exchanges.get(route.pace())))
                .reduce(RouterFunction::and).orElseThrow();
    }

    @Bean
    RouterFunction<ServerResponse> operations(CallSettings calls, Guards guards, @Qualifier("quickExchange") ProxyExchangeHandlerFunction quick) {
        return calls.services().keySet().stream()
                .map(service -> route(service, RequestPredicates.path("/api/v1/operations/" + service + "/**"), address(calls.services(), service),
                        guards.of(service, Route.Pace.QUICK), quick))
                .reduce(RouterFunction::and).orElseThrow();
    }

    @Bean
    RouterFunction<ServerResponse> descriptions(CallSettings calls, Guards guards, @Qualifier("quickExchange") ProxyExchangeHandlerFunction quick) {
        return calls.services().keySet().stream()
                .map(service -> GatewayRouterFunctions.route(service)
                        .route(RequestPredicates.GET("/v3/api-docs/" + service), quick)
                        .before(BeforeFilterFunctions.setPath("/v3/api-docs"))
                        .before(BeforeFilterFunctions.uri(address(calls.services(), service)))
                        .filter(guards.of(service, Route.Pace.QUICK)).build())
                .reduce(RouterFunction::and).orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(String service, RequestPredicate paths, String address, Guarded guarded,
                                                        ProxyExchangeHandlerFunction exchange) {
        return GatewayRouterFunctions.route(service)
                .route(paths, exchange)
                .before(BeforeFilterFunctions.uri(address))
                .filter(guarded)
                .build();
    }

    private static RequestPredicate anyOf(List<String> paths) {
        return paths.stream().map(RequestPredicates::path).reduce(RequestPredicate::or).orElseThrow();
    }

    private static String address(Map<String, String> addresses, String service) {
        var address = addresses.get(service);
        if (address == null) {
            throw new IllegalStateException("no address is set for service " + service);
        }
        return address;
    }

    private static ProxyExchangeHandlerFunction exchange(Duration connect, Duration read, Executor threads, GatewayMvcProperties gateway,
                                                         ObjectProvider<RequestHttpHeadersFilter> requests, ObjectProvider<ResponseHttpHeadersFilter> responses) {
        var http = new JdkClientHttpRequestFactory(client(connect).build(), threads);
        http.setReadTimeout(read);
        return new ProxyExchangeHandlerFunction(new RestClientProxyExchange(RestClient.builder().requestFactory(http).build(), gateway), requests, responses);
    }

    private static HttpClient.Builder client(Duration connect) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(connect);
    }
}
