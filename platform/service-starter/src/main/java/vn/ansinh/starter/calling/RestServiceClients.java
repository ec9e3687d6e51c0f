package vn.ansinh.starter.calling;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

final class RestServiceClients implements ServiceClients {

    private final RestClient http;
    private final JsonMapper json;
    private final ServiceTokens tokens;
    private final CallSettings settings;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final Map<String, ServiceClient> clients = new ConcurrentHashMap<>();

    RestServiceClients(RestClient http, JsonMapper json, ServiceTokens tokens, CallSettings settings, CircuitBreakerRegistry breakers,
                       BulkheadRegistry bulkheads) {
        this.http = http;
        this.json = json;
        this.tokens = tokens;
        this.settings = settings;
        this.breakers = breakers;
        this.bulkheads = bulkheads;
    }

    @Override
    public ServiceClient to(String service) {
        return clients.computeIfAbsent(service, this::client);
    }

    private ServiceClient client(String service) {
        var address = settings.services().get(service);
        if (address == null) {
            throw new IllegalArgumentException("no address is set for service " + service + ": ansinh.calls.services." + service);
        }
        var bulkhead = bulkheads.bulkhead(service, BulkheadConfig.custom()
                .maxConcurrentCalls(settings.atOnce()).maxWaitDuration(settings.waitForPlace()).build());
        return new RestServiceClient(service, address, http, json, tokens, breakers.circuitBreaker(service), bulkhead);
    }
}
