package vn.ansinh.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Decodes tokens of an issuer that may not be reachable yet: the keys' address is asked for at the first token and again, at most once a second, until
 * it is known. A token met before that is neither accepted nor called invalid.
 */
public final class IssuerDecoder implements JwtDecoder {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Function<String, JwtDecoder> connect;
    private final String issuer;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable JwtDecoder connected;
    private volatile Instant tryAgainAt = Instant.MIN;
    private volatile String reason = "not asked yet";

    IssuerDecoder(String issuer, Function<String, JwtDecoder> connect) {
        this.issuer = issuer;
        this.connect = connect;
    }

    @Override
    public Jwt decode(String token) {
        return decoder().orElseThrow(() -> new JwtException("the issuer cannot be reached")).decode(token);
    }

    /** Asks the issuer unless that has succeeded before. */
    public boolean reach() {
        return decoder().isPresent();
    }

    /** What stands in the way; only meaningful while {@link #reach()} is false. */
    public Map<String, String> reason() {
        return Map.of("issuer", issuer, "reason", reason);
    }

    private Optional<JwtDecoder> decoder() {
        var known = connected;
        return known != null ? Optional.of(known) : connectOnce();
    }

    private Optional<JwtDecoder> connectOnce() {
        connecting.lock();
        try {
            if (connected == null && Instant.now().isAfter(tryAgainAt)) {
                connected = connect.apply(issuer);
            }
        } catch (RuntimeException unreachable) {
            tryAgainAt = Instant.now().plus(PAUSE);
            reason = unreachable instanceof IssuerNotMetException ? unreachable.getMessage() : rootOf(unreachable).getClass().getSimpleName();
        } finally {
            connecting.unlock();
        }
        return Optional.ofNullable(connected);
    }

    private static Throwable rootOf(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
