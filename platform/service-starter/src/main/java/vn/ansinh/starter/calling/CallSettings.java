package vn.ansinh.starter.calling;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code ansinh.calls}.
 *
 * @param services     base addresses by service name
 * @param tokenUri     where tokens are got; the issuer's own by default
 * @param clientId     Keycloak client of this service; {@code svc-<application>} by default
 * @param connect      time limit of connecting
 * @param read         time limit of an answer
 * @param atOnce       calls to one service at the same time
 * @param waitForPlace how long a call waits for its turn
 */
@ConfigurationProperties("ansinh.calls")
public record CallSettings(
        @DefaultValue Map<String, String> services,
        @Nullable String tokenUri,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("10s") Duration read,
        @DefaultValue("64") int atOnce,
        @DefaultValue("500ms") Duration waitForPlace) {
}
