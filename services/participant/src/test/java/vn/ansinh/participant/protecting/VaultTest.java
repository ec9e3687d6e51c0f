package vn.ansinh.participant.protecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.SiCode;

class VaultTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    private final Vault vault = new Vault(FieldKeyset.parse(FIRST));

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open("p1", "phone", vault.seal("p1", "phone", "0912 345 678 – Thủy"))).isEqualTo("0912 345 678 – Thủy");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(vault.seal("p1", "phone", "0912345678")).isNotEqualTo(vault.seal("p1", "phone", "0912345678"));
    }

    @Test
    void opensNothingThatWasCopiedFromAnotherPersonOrField() {
        byte[] sealed = vault.seal("p1", "phone", "0912345678");

        assertThatThrownBy(() -> vault.open("p2", "phone", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("p1", "siCode", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasChanged() {
        byte[] sealed = vault.seal("p1", "phone", "0912345678");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open("p1", "phone", sealed)).isInstanceOf(IllegalStateException.class).hasMessageNotContaining("0912345678");
    }

    @Test
    void opensWithTheOldKeyAfterARotationAndSealsWithTheNew() {
        byte[] sealed = vault.seal("p1", "phone", "0912345678");
        var rotated = new Vault(FieldKeyset.parse(SECOND + "," + FIRST));

        assertThat(rotated.open("p1", "phone", sealed)).isEqualTo("0912345678");
        assertThatThrownBy(() -> vault.open("p1", "phone", rotated.seal("p1", "phone", "0912345678"))).hasMessageContaining("lacks the field key");
    }

    @Test
    void findsNumbersUnderEveryKeyOfTheKeyset() {
        var id = new PersonalId("010080000001");
        var before = new LookupHash(FieldKeyset.parse(FIRST)).of(id);
        var rotated = new LookupHash(FieldKeyset.parse(SECOND + "," + FIRST));

        assertThat(rotated.all(id)).hasSize(2).contains(before).startsWith(rotated.of(id));
        assertThat(before).doesNotContain(id.value());
    }

    @Test
    void hashesNumbersOfDifferentKindsDifferently() {
        var hashes = new LookupHash(FieldKeyset.parse(FIRST));

        assertThat(hashes.of(new SiCode("0100800000"))).isNotEqualTo(hashes.of(new PersonalId("010080000001"))).startsWith("si-code:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "no base64!", "c2hvcnQ="})
    void refusesAKeysetOfAnotherFormWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> FieldKeyset.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void showsNoKeyInItsText() {
        assertThat(FieldKeyset.parse(FIRST).toString()).doesNotContain(FIRST.substring(0, 20)).hasSizeLessThan(40);
    }

    private static String key(int fill) {
        var bytes = new byte[64];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
