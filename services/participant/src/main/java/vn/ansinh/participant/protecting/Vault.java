package vn.ansinh.participant.protecting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single fields with AES-256-GCM. A sealed field is the key's id (4 bytes), the nonce (12 bytes), the ciphertext and its tag; owner and field
 * are authenticated too, so that a value copied elsewhere does not open.
 */
public final class Vault {

    private static final int ID_LENGTH = 4;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final FieldKeyset keyset;
    private final SecureRandom random = new SecureRandom();

    public Vault(FieldKeyset keyset) {
        this.keyset = keyset;
    }

    public byte[] seal(String owner, String field, String text) {
        var key = keyset.current();
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        var content = run(Cipher.ENCRYPT_MODE, key, nonce, owner, field, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return ByteBuffer.allocate(ID_LENGTH + NONCE_LENGTH + content.length).put(HexFormat.of().parseHex(key.id())).put(nonce).put(content).array();
    }

    /** @throws IllegalStateException if the key is missing or the field does not belong here */
    public String open(String owner, String field, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        var id = new byte[ID_LENGTH];
        var nonce = new byte[NONCE_LENGTH];
        buffer.get(id).get(nonce);
        String keyId = HexFormat.of().formatHex(id);
        var key = keyset.keys().stream().filter(candidate -> candidate.id().equals(keyId)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the keyset lacks the field key " + keyId));
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, owner, field, buffer), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, FieldKeyset.Keys key, byte[] nonce, String owner, String field, ByteBuffer input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((owner + "/" + field).getBytes(StandardCharsets.UTF_8));
            var output = ByteBuffer.allocate(cipher.getOutputSize(input.remaining()));
            cipher.doFinal(input, output);
            return java.util.Arrays.copyOf(output.array(), output.position());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the field " + field + " cannot be read or written with key " + key.id(), e);
        }
    }
}
