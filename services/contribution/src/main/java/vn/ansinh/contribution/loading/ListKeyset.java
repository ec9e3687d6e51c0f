package vn.ansinh.contribution.loading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the files of lists, the current one first. Text form: one or more of base64(32 bytes) parted by commas. To rotate, put a new one in front and
 * keep the old ones until the last file that was sealed with them is gone.
 */
record ListKeyset(List<Key> keys) {

    private static final int LENGTH = 32;

    /** @param id the first four bytes of the SHA-256 of the key */
    record Key(byte[] id, byte[] material) {

        static final int ID_LENGTH = 4;

        static Key of(byte[] material) {
            if (material.length != LENGTH) {
                throw new IllegalArgumentException("a key of lists has 32 bytes");
            }
            return new Key(Arrays.copyOf(sha256(material), ID_LENGTH), material);
        }

        @Override
        public String toString() {
            return "Key";
        }
    }

    /** @throws IllegalArgumentException if the text has another form; the message holds nothing of it */
    static ListKeyset parse(String text) {
        var keys = Stream.of(text.split(",")).map(String::strip).filter(key -> !key.isEmpty()).map(ListKeyset::decoded).map(Key::of).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key of lists is given");
        }
        return new ListKeyset(keys);
    }

    Key current() {
        return keys.getFirst();
    }

    /** @throws IllegalStateException if there is no such key */
    Key named(byte[] id) {
        return keys.stream().filter(key -> Arrays.equals(key.id(), id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the keyset lacks the key of this list"));
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a key of lists is not base64");
        }
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
