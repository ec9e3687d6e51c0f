package vn.ansinh.starter.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.ansinh.keycloak.IssuerDecoder;

/** Down with the reason until the issuer of tokens has answered once: from then on its keys are known and it may come and go. */
final class IssuerHealth implements HealthIndicator {

    private final IssuerDecoder issuer;

    IssuerHealth(IssuerDecoder issuer) {
        this.issuer = issuer;
    }

    @Override
    public Health health() {
        return issuer.reach() ? Health.up().build() : Health.down().withDetails(issuer.reason()).build();
    }
}
