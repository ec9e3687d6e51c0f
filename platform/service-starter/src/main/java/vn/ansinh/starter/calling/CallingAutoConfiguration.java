package vn.ansinh.starter.calling;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Clients of the other services. */
@AutoConfiguration(afterName = {"io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration",
    "io.github.resilience4j.springboot.bulkhead.autoconfigure.BulkheadAutoConfiguration"})
@EnableConfigurationProperties(CallSettings.class)
class CallingAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ServiceTokens serviceTokens(CallSettings settings, Environment environment) {
        var issuer = environment.getRequiredProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri");
        var tokenUri = Objects.requireNonNullElse(settings.tokenUri(), issuer + "/protocol/openid-connect/token");
        var clientId = Objects.requireNonNullElseGet(settings.clientId(), () -> "svc-" + environment.getRequiredProperty("spring.application.name"));
        return new ClientCredentials(http(settings), tokenUri, clientId, Objects.requireNonNullElse(settings.clientSecret(), ""), Clock.systemUTC());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ServiceClients serviceClients(JsonMapper json, ServiceTokens tokens, CallSettings settings, CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads) {
        return new RestServiceClients(http(settings), json, tokens, settings, breakers, bulkheads);
    }

    private static RestClient http(CallSettings settings) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.connect()).build());
        factory.setReadTimeout(settings.read());
        return RestClient.builder().requestFactory(factory).build();
    }
}
