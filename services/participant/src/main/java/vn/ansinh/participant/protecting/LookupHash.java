package vn.ansinh.participant.protecting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.SiCode;

/** The keyed hash (HMAC-SHA256) by which a number is found and kept unique without being readable. */
public final class LookupHash {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final FieldKeyset keyset;

    public LookupHash(FieldKeyset keyset) {
        this.keyset = keyset;
    }

    public String of(PersonalId id) {
        return hash(keyset.current(), "personal-id", id.value());
    }

    public String of(SiCode code) {
        return hash(keyset.current(), "si-code", code.value());
    }

    /** Under every key of the keyset, the current one first: what was noted before a rotation is found too. */
    public List<String> all(PersonalId id) {
        return keyset.keys().stream().map(key -> hash(key, "personal-id", id.value())).toList();
    }

    public List<String> all(SiCode code) {
        return keyset.keys().stream().map(key -> hash(key, "si-code", code.value())).toList();
    }

    private static String hash(FieldKeyset.Keys key, String kind, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.hashing());
            mac.update((kind + ":" + value).getBytes(StandardCharsets.US_ASCII));
            return kind + ":" + key.id() + ":" + BASE64.encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
