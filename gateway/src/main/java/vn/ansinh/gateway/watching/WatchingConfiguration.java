package vn.ansinh.gateway.watching;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.starter.calling.CallSettings;

/** {@code /actuator/health} is up only when all services are; the gateway's own readiness does not wait for them. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    @Bean
    HealthContributor services(CallSettings calls, JsonMapper json) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(1)).build();
        var parts = new LinkedHashMap<String, HealthContributor>();
        calls.services().forEach((service, address) -> parts.put(service, new Readiness(http, json, address)));
        return CompositeHealthContributor.fromMap(parts);
    }
}
