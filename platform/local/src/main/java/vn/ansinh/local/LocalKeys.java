package vn.ansinh.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Keys of one data folder, made once: without them its encrypted fields can't be read again. */
record LocalKeys(String fieldKeyset, String cursorKey) {

    private static final int FIELD_KEYSET_BYTES = 64;
    private static final int CURSOR_KEY_BYTES = 32;

    static LocalKeys in(Path data) {
        var file = data.resolve("keys.properties");
        try {
            if (!Files.exists(file)) {
                write(file, new LocalKeys(random(FIELD_KEYSET_BYTES), random(CURSOR_KEY_BYTES)));
            }
            var properties = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            return new LocalKeys(properties.getProperty("fields"), properties.getProperty("cursors"));
        } catch (IOException e) {
            throw new LocalFailure("The folder " + data + " can't be written; free some space or set ANSINH_DATA to a folder that can.", e);
        }
    }

    private static void write(Path file, LocalKeys keys) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "fields=" + keys.fieldKeyset + "\ncursors=" + keys.cursorKey + "\n");
    }

    private static String random(int bytes) {
        var key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return "LocalKeys";
    }
}
