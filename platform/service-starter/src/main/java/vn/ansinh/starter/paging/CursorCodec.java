package vn.ansinh.starter.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** Cursors that hold the sort keys of a page's last item, signed so that nobody writes their own. */
public final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final char SEPARATOR = '\u001f';

    private final SecretKeySpec key;

    public CursorCodec(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String encode(List<String> keys) {
        var content = String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(signature(content), SIGNATURE + content.length);
        System.arraycopy(content, 0, signed, SIGNATURE, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The keys; refuses with {@code malformed} what this codec has not written. */
    public List<String> decode(String cursor) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        if (signed.length < SIGNATURE) {
            throw malformed();
        }
        var content = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(signed, SIGNATURE), Arrays.copyOf(signature(content), SIGNATURE))) {
            throw malformed();
        }
        return List.of(new String(content, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
    }

    /** As {@link #decode(String)}, and an empty list for the first page. */
    public List<String> decodeOrFirst(@Nullable String cursor) {
        return cursor == null || cursor.isEmpty() ? List.of() : decode(cursor);
    }

    /** See {@link Limits#limit}. */
    public int limit(@Nullable Integer asked) {
        return Limits.limit(asked);
    }

    private byte[] signature(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private static RuntimeException malformed() {
        var error = new FieldProblem(null, null, "cursor", "wrong-form", Map.of());
        return new Problem(ProblemType.MALFORMED, Map.of(), List.of(error), Map.of()).asException();
    }
}
