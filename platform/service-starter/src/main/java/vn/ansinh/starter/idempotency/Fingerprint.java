package vn.ansinh.starter.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 of a request's path and of its body as canonical JSON: what was read and understood, with sorted names. */
final class Fingerprint {

    private final JsonMapper canonical;

    Fingerprint(JsonMapper json) {
        this.canonical = json.rebuild().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    String of(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String path() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var query = attributes.getRequest().getQueryString();
            return attributes.getRequest().getRequestURI() + (query == null ? "" : "?" + query);
        }
        return "";
    }
}
