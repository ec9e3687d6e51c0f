package vn.ansinh.subsidy.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.contracts.problem.ProblemException;

class BodyTest {

    private static final Path FULL = Path.of("/dev/full");
    private static final long MANY = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void givesAgainWhatItTook() throws IOException {
        try (var file = Body.inFile(bytes("id\n1\n"), new Allowance(1, MANY)); var memory = Body.inMemory(bytes("id\n1\n"), new Allowance(1, MANY))) {
            assertThat(file.open().readAllBytes()).asString().isEqualTo("id\n1\n");
            assertThat(file.open().readAllBytes()).asString().isEqualTo("id\n1\n");
            assertThat(memory.open().readAllBytes()).asString().isEqualTo("id\n1\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id\n1\n2", "id\n1\n2\n", "id\r\n\r\n1\r\n\n\n2\r\n\r\n", "\n\nid\n1\n2\n\n\n"})
    void countsLinesThatAreNotBlankAndNotTheHeader(String text) throws IOException {
        Body.inMemory(bytes(text), new Allowance(2, MANY)).close();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Body.inMemory(bytes(text), new Allowance(1, MANY))).satisfies(refused -> {
            assertThat(refused.problem().type().slug()).isEqualTo("too-large");
            assertThat(refused.problem().arguments()).containsEntry("limit", "1").containsEntry("unit", "rows");
        });
    }

    @Test
    void refusesTooManyBytesAndKeepsNoFile() throws IOException {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Body.inFile(bytes("id\n12345"), new Allowance(9, 7), file()))
                .satisfies(refused -> assertThat(refused.problem().arguments()).containsEntry("limit", "7").containsEntry("unit", "byte"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsNoFileOfAClientThatIsGone() throws IOException {
        var gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        var brokenOff = new SequenceInputStream(bytes("id\n1\n"), gone);

        assertThatIOException().isThrownBy(() -> Body.inFile(brokenOff, new Allowance(9, MANY), file())).withMessage("gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asksToTryAgainWhenTheDiskIsFull() throws IOException {
        assumeTrue(Files.exists(FULL), "only Linux has a file that is always full");
        var full = FileChannel.open(FULL, StandardOpenOption.WRITE);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Body.inFile(bytes("id\n1\n"), new Allowance(9, MANY), full))
                .withMessage("try-again");
        assertThat(full.isOpen()).isFalse();
    }

    private FileChannel file() throws IOException {
        return FileChannel.open(folder.resolve("body"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
