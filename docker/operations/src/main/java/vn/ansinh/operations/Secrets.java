package vn.ansinh.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where secrets lie: in a folder that a cluster mounts, a file each, or in the environment. */
final class Secrets {

    private Secrets() {
    }

    static UnaryOperator<String> inFolder(Path folder) {
        return key -> {
            try {
                return Files.readString(folder.resolve(key)).strip();
            } catch (IOException e) {
                throw new UncheckedIOException("the secret of the store lacks " + key, e);
            }
        };
    }

    /** {@code PASSWORD_PARTICIPANT} for {@code password-participant}. */
    static String variable(String key) {
        return key.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
