package vn.ansinh.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Keys of one data folder, each made once: without them its encrypted fields and lists can't be read again. */
record LocalKeys(String fieldKeyset, String listKeyset, String cursorKey) {

    private static final int FIELD_KEYSET_BYTES = 64;
    private static final int LIST_KEYSET_BYTES = 32;
    private static final int CURSOR_KEY_BYTES = 32;

    static LocalKeys in(Path data) {
        var file = data.resolve("keys.properties");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            var kept = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
            var keys = new LocalKeys(kept.getProperty("fields", random(FIELD_KEYSET_BYTES)), kept.getProperty("lists", random(LIST_KEYSET_BYTES)),
                    kept.getProperty("cursors", random(CURSOR_KEY_BYTES)));
            if (!kept.equals(keys.properties())) {
                Files.writeString(file, "fields=" + keys.fieldKeyset + "\nlists=" + keys.listKeyset + "\ncursors=" + keys.cursorKey + "\n");
            }
            return keys;
        } catch (IOException e) {
            throw new LocalFailure("The folder " + data + " can't be written; free some space or set ANSINH_DATA to a folder that can.", e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("fields", fieldKeyset);
        properties.setProperty("lists", listKeyset);
        properties.setProperty("cursors", cursorKey);
        return properties;
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
