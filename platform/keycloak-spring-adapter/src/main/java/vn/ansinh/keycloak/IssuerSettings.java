package vn.ansinh.keycloak;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Spring's own settings of the issuer, {@code spring.security.oauth2.resourceserver.jwt}.
 *
 * @param issuerUri what tokens name as their issuer
 * @param jwkSetUri where its keys are, if its own address cannot be reached from here
 */
@ConfigurationProperties("spring.security.oauth2.resourceserver.jwt")
record IssuerSettings(String issuerUri, @Nullable String jwkSetUri) {

    Optional<String> keys() {
        return Optional.ofNullable(jwkSetUri).filter(uri -> !uri.isBlank());
    }
}
