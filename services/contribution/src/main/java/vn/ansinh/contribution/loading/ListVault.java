package vn.ansinh.contribution.loading;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts files of lists piece by piece with AES-256-GCM, so that memory stays flat. A sealed file is the key's id (4 bytes) and Tink's stream; the list's
 * id is authenticated too, so that a file does not open as that of another list, and neither does one that was cut or changed.
 */
@Component
final class ListVault {

    private static final int PIECE = 1 << 16;
    private static final int KEY_LENGTH = 32;

    private final ListKeyset keyset;

    ListVault(@Value("${ansinh.contribution.list-keyset:}") String keyset) {
        if (keyset.isBlank()) {
            throw new IllegalStateException("ANSINH_LIST_KEYSET is missing: set it to base64 of 32 random bytes, for example from `openssl rand -base64 32`");
        }
        this.keyset = ListKeyset.parse(keyset);
    }

    /** What is written arrives sealed; closing completes it and closes the target. */
    OutputStream sealing(String list, OutputStream target) throws IOException {
        var key = keyset.current();
        target.write(key.id());
        try {
            return cipher(key).newEncryptingStream(target, bytes(list));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the list cannot be sealed", e);
        }
    }

    /** Reading fails with an {@link IOException} where the file is not what was sealed for this list. */
    InputStream opening(String list, InputStream sealed) throws IOException {
        var key = keyset.named(sealed.readNBytes(ListKeyset.Key.ID_LENGTH));
        try {
            return cipher(key).newDecryptingStream(sealed, bytes(list));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the list cannot be opened", e);
        }
    }

    private static StreamingAead cipher(ListKeyset.Key key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.material(), "HmacSha256", KEY_LENGTH, PIECE, 0);
    }

    private static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }
}
