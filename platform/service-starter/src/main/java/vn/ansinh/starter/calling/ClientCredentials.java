package vn.ansinh.starter.calling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The client-credentials grant; a token is kept until shortly before it ends, and only one caller at a time asks for a new one. */
final class ClientCredentials implements ServiceTokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final RestClient http;
    private final String tokenUri;
    private final String clientId;
    private final String secret;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Held held;

    ClientCredentials(RestClient http, String tokenUri, String clientId, String secret, Clock clock) {
        this.http = http;
        this.tokenUri = tokenUri;
        this.clientId = clientId;
        this.secret = secret;
        this.clock = clock;
    }

    private record Held(String token, Instant until) {
    }

    private record Granted(@JsonProperty("access_token") String token, @JsonProperty("expires_in") long seconds) {
    }

    @Override
    public String current() {
        var known = held;
        return known != null && clock.instant().isBefore(known.until()) ? known.token() : renewed();
    }

    @Override
    public void refused(String token) {
        var known = held;
        if (known != null && known.token().equals(token)) {
            held = null;
        }
    }

    private String renewed() {
        asking.lock();
        try {
            var known = held;
            if (known == null || !clock.instant().isBefore(known.until())) {
                known = ask();
                held = known;
            }
            return known.token();
        } finally {
            asking.unlock();
        }
    }

    private Held ask() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", clientId);
        form.add("client_secret", secret);
        var granted = http.post().uri(tokenUri).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).retrieve().body(Granted.class);
        if (granted == null) {
            throw new IllegalStateException("the issuer answered without a token");
        }
        return new Held(granted.token(), clock.instant().plusSeconds(granted.seconds()).minus(MARGIN));
    }
}
