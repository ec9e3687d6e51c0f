package vn.ansinh.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.ansinh.local.Watchdog;

/** The folder of this JVM's processes; processes and folder go when the JVM goes, in whatever way. */
final class TestProcesses {

    static final Path FOLDER = createFolder();
    static final Watchdog WATCHDOG = Watchdog.deleting(FOLDER);

    private TestProcesses() {
    }

    private static Path createFolder() {
        try {
            return Files.createTempDirectory("ansinh-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
