package vn.ansinh.contribution.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListVaultTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final String LIST = "Nguyễn Thị Thủy,010190000001\n";

    private final ListVault vault = new ListVault(FIRST);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000})
    void opensWhatItSealed(int rows) throws IOException {
        var sealed = sealed(vault, "a", LIST.repeat(rows));

        assertThat(opened(vault, "a", sealed)).isEqualTo(LIST.repeat(rows));
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Thủy", "010190000001");
    }

    @Test
    void sealsTheSameListDifferentlyEachTime() throws IOException {
        assertThat(sealed(vault, "a", LIST)).isNotEqualTo(sealed(vault, "a", LIST));
    }

    @Test
    void opensNothingOfAnotherListOrThatWasChangedOrCut() throws IOException {
        var sealed = sealed(vault, "a", LIST.repeat(10_000));
        assertThatThrownBy(() -> opened(vault, "b", sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(vault, "a", Arrays.copyOf(sealed, 1 << 16))).isInstanceOf(IOException.class);
        sealed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> opened(vault, "a", sealed)).isInstanceOf(IOException.class);
    }

    @Test
    void opensWithTheOldKeyAfterARotationAndSealsWithTheNew() throws IOException {
        var rotated = new ListVault(SECOND + "," + FIRST);

        assertThat(opened(rotated, "a", sealed(vault, "a", LIST))).isEqualTo(LIST);
        assertThatThrownBy(() -> opened(vault, "a", sealed(rotated, "a", LIST))).hasMessageContaining("lacks the key");
        assertThat(opened(new ListVault(SECOND), "a", sealed(rotated, "a", LIST))).isEqualTo(LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {" , ", "no base64!", "c2hvcnQ="})
    void refusesAKeysetOfAnotherFormWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> new ListVault(text)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void saysWhichSettingIsMissingAndShowsNoKey() {
        assertThatThrownBy(() -> new ListVault("")).hasMessageContaining("ANSINH_LIST_KEYSET");
        assertThat(ListKeyset.parse(FIRST).toString()).hasSizeLessThan(30);
    }

    private static byte[] sealed(ListVault vault, String list, String text) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = vault.sealing(list, sealed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return sealed.toByteArray();
    }

    private static String opened(ListVault vault, String list, byte[] sealed) throws IOException {
        try (var in = vault.opening(list, new ByteArrayInputStream(sealed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
