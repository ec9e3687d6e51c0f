package vn.ansinh.gateway.limiting;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ansinh.gateway.limits}.
 *
 * @param requestsPerSecond          of one client that is signed in
 * @param anonymousRequestsPerSecond of one address without sign-in
 * @param clients                    how many clients are remembered at most
 * @param trustedProxies             addresses or networks whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("ansinh.gateway.limits")
record LimitSettings(
        @DefaultValue("200") int requestsPerSecond,
        @DefaultValue("20") int anonymousRequestsPerSecond,
        @DefaultValue("100000") int clients,
        @DefaultValue List<String> trustedProxies) {

    int of(Client client) {
        return client.isSignedIn() ? requestsPerSecond : anonymousRequestsPerSecond;
    }
}
