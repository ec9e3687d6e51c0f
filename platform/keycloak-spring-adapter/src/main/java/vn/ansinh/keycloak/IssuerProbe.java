package vn.ansinh.keycloak;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the issuer of tokens who it is, so that a wrong address or realm is told in a sentence and not guessed from refused tokens. */
public final class IssuerProbe {

    private static final String METADATA = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
    };

    private final RestClient http;
    private final String issuer;
    private final Optional<String> keys;

    /** @param keys where the issuer's keys are asked for, if its own address cannot be reached from here */
    IssuerProbe(RestClient http, String issuer, Optional<String> keys) {
        this.http = http;
        this.issuer = issuer;
        this.keys = keys;
    }

    /** What was found at the issuer's address. */
    public sealed interface Finding {

        /** The one whose tokens are to be accepted. */
        record Right(@Nullable Instant itsClock) implements Finding {
        }

        /** Something answers, but it is not the realm that is configured: waiting does not help. */
        record Wrong(String reason) implements Finding {
        }

        record Away(String reason) implements Finding {
        }
    }

    public Finding ask() {
        var address = keys.orElse(issuer + METADATA);
        try {
            return http.get().uri(address).exchangeForRequiredValue((_, response) -> {
                var date = response.getHeaders().getDate();
                return finding(address, response.getStatusCode(), date < 0 ? null : Instant.ofEpochMilli(date),
                        response.getStatusCode().is2xxSuccessful() ? response.bodyTo(OBJECT) : null);
            });
        } catch (RestClientException unreachable) {
            return unreachable.getCause() instanceof IOException away
                    ? new Finding.Away("the issuer cannot be reached at " + address + " (" + away.getClass().getSimpleName() + ")")
                    : new Finding.Wrong("what answers at " + address + " is no issuer of tokens");
        }
    }

    private Finding finding(String address, HttpStatusCode status, @Nullable Instant itsClock, @Nullable Map<String, Object> body) {
        if (status.is5xxServerError()) {
            return new Finding.Away("the issuer answers " + status.value() + " at " + address);
        }
        if (body == null) {
            return new Finding.Wrong("there is no such realm: " + address + " answers " + status.value());
        }
        return keys.isPresent() || issuer.equals(body.get("issuer")) ? new Finding.Right(itsClock)
                : new Finding.Wrong("tokens of " + issuer + " are expected, but what answers there calls itself " + body.get("issuer"));
    }
}
