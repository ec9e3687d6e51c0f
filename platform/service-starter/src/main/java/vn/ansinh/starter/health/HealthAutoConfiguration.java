package vn.ansinh.starter.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import vn.ansinh.keycloak.IssuerDecoder;

@AutoConfiguration(afterName = "vn.ansinh.keycloak.KeycloakAutoConfiguration")
class HealthAutoConfiguration {

    @Bean
    @ConditionalOnBean(IssuerDecoder.class)
    HealthIndicator issuerHealthIndicator(IssuerDecoder issuer) {
        return new IssuerHealth(issuer);
    }
}
