package vn.ansinh.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How to reach the running launcher of a data folder; only the owner of the folder can read the token. */
record ControlFile(int port, String token) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOKEN_BYTES = 24;

    static ControlFile create(Path data, int port) {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        var control = new ControlFile(port, HexFormat.of().formatHex(bytes));
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(file(data));
            Files.createFile(file(data), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file(data), JSON.writeValueAsString(control));
            return control;
        } catch (IOException e) {
            throw new LocalFailure("The folder " + data + " can't be written; free some space or set ANSINH_DATA to a folder that can.", e);
        }
    }

    static Optional<ControlFile> read(Path data) {
        try {
            return Files.exists(file(data)) ? Optional.of(JSON.readValue(Files.readString(file(data)), ControlFile.class)) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new LocalFailure("The file " + file(data) + " can't be deleted; delete it by hand.", e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("control.json");
    }

    @Override
    public String toString() {
        return "ControlFile[port=" + port + "]";
    }
}
