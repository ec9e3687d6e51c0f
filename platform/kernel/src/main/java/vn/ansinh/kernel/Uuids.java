package vn.ansinh.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers of RFC 9562: version 7 for what is new, version 5 for what must come out the same when it is derived again. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuids() {
    }

    /** A new version 7 identifier; identifiers sort roughly by the given instant. */
    public static UUID next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = VARIANT | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** The version 5 identifier of a name inside a namespace: the same arguments always give the same identifier. */
    public static UUID derived(UUID namespace, String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(16 + bytes.length)
                .putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits()).put(bytes);
        var hash = ByteBuffer.wrap(sha1(input.array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | VARIANT;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }
}
