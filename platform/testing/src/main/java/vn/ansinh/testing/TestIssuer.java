package vn.ansinh.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An issuer of signed tokens shaped like those of the realm, with its keys over HTTP on loopback; one per JVM. */
public final class TestIssuer {

    public static final String AUDIENCE = "ansinh-api";

    private static final String REALM = "/realms/ansinh";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration VALID = Duration.ofMinutes(30);

    private TestIssuer() {
    }

    public static String uri() {
        return Running.ISSUER.uri;
    }

    /** A token for our API, valid for half an hour. */
    public static String token(String subject, Collection<String> roles, Collection<String> areas, @Nullable String organisation) {
        return token(subject, roles, areas, organisation, AUDIENCE);
    }

    public static String token(String subject, Collection<String> roles, Collection<String> areas, @Nullable String organisation, String audience) {
        var now = Instant.now();
        return token(subject, roles, areas, organisation, audience, now, now.plus(VALID));
    }

    public static String token(String subject, Collection<String> roles, Collection<String> areas, @Nullable String organisation, String audience,
            Instant issuedAt, Instant expiresAt) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", uri());
        claims.put("sub", subject);
        claims.put("aud", List.of(audience));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("azp", "test");
        claims.put("preferred_username", subject);
        claims.put("realm_access", Map.of("roles", List.copyOf(roles)));
        if (!areas.isEmpty()) {
            claims.put("area", List.copyOf(areas));
        }
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
        return Running.ISSUER.signed(claims);
    }

    private static final class Running {

        static final Running ISSUER = start();

        final String uri;
        private final KeyPair keys;

        private Running(String uri, KeyPair keys) {
            this.uri = uri;
            this.keys = keys;
        }

        private static Running start() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                var issuer = new Running("http://localhost:" + server.getAddress().getPort() + REALM, generator.generateKeyPair());
                issuer.serve(server, "/.well-known/openid-configuration", issuer.configuration());
                issuer.serve(server, "/protocol/openid-connect/certs", issuer.keySet());
                issuer.serve(server, "/protocol/openid-connect/token", issuer.serviceToken());
                var daemon = Thread.ofPlatform().daemon().name("test-issuer").unstarted(server::start);
                daemon.start();
                return issuer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private void serve(HttpServer server, String path, Map<String, Object> answer) {
            var body = JSON.writeValueAsBytes(answer);
            server.createContext(REALM + path, exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
        }

        private Map<String, Object> configuration() {
            var protocol = uri + "/protocol/openid-connect";
            return Map.of("issuer", uri, "jwks_uri", protocol + "/certs", "token_endpoint", protocol + "/token", "authorization_endpoint", protocol + "/auth",
                "response_types_supported", List.of("code"), "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
        }

        /** Whoever asks for client credentials gets those of one of our services. */
        private Map<String, Object> serviceToken() {
            var now = Instant.now();
            var claims = Map.<String, Object>of("iss", uri, "sub", "svc-test", "aud", List.of(AUDIENCE), "azp", "svc-test", "iat", now.getEpochSecond(),
                "exp", now.plus(VALID).getEpochSecond(), "realm_access", Map.of("roles", List.of("service")));
            return Map.of("access_token", signed(claims), "token_type", "Bearer", "expires_in", VALID.toSeconds());
        }

        private Map<String, Object> keySet() {
            var key = (RSAPublicKey) keys.getPublic();
            return Map.of("keys", List.of(Map.of("kty", "RSA", "kid", "test", "use", "sig", "alg", "RS256",
                "n", unsigned(key.getModulus()), "e", unsigned(key.getPublicExponent()))));
        }

        private static String unsigned(BigInteger number) {
            var bytes = number.toByteArray();
            int zeros = bytes[0] == 0 ? 1 : 0;
            return BASE64.encodeToString(Arrays.copyOfRange(bytes, zeros, bytes.length));
        }

        String signed(Map<String, Object> claims) {
            var content = encoded(Map.of("alg", "RS256", "typ", "JWT", "kid", "test")) + "." + encoded(claims);
            try {
                var signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(keys.getPrivate());
                signature.update(content.getBytes(StandardCharsets.US_ASCII));
                return content + "." + BASE64.encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String encoded(Map<String, Object> part) {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        }
    }
}
