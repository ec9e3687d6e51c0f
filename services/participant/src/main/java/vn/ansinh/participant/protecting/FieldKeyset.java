package vn.ansinh.participant.protecting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the protected fields, the current one first. Text form: one or more of base64(64 bytes) parted by commas; the first 32 bytes encrypt, the
 * last 32 hash. To rotate, put a new one in front and keep the old ones until no field is left that needs them.
 */
public record FieldKeyset(List<Keys> keys) {

    private static final int HALF = 32;

    /** @param id the first four bytes of the SHA-256 of the encryption key, in hexadecimal */
    record Keys(String id, SecretKey encryption, SecretKey hashing) {

        static Keys of(byte[] material) {
            if (material.length != 2 * HALF) {
                throw new IllegalArgumentException("a field key has 64 bytes");
            }
            var encryption = new SecretKeySpec(material, 0, HALF, "AES");
            return new Keys(HexFormat.of().formatHex(sha256(encryption.getEncoded()), 0, 4), encryption, new SecretKeySpec(material, HALF, HALF, "HmacSHA256"));
        }
    }

    /** @throws IllegalArgumentException if the text has another form; the message holds nothing of it */
    public static FieldKeyset parse(String text) {
        var keys = Stream.of(text.split(",")).map(String::strip).filter(key -> !key.isEmpty()).map(FieldKeyset::decoded).map(Keys::of).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no field key is given");
        }
        return new FieldKeyset(keys);
    }

    Keys current() {
        return keys.getFirst();
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a field key is not base64");
        }
    }

    private static byte[] sha256(byte[] input) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(input), HALF);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "FieldKeyset" + keys.stream().map(Keys::id).toList();
    }
}
