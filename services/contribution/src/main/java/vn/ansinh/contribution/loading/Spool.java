package vn.ansinh.contribution.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** A file in passing: readable by this process's user only, gone when closed. */
record Spool(Path file, String sha256) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String PREFIX = "ansinh-list-";

    /** @throws vn.ansinh.contracts.problem.ProblemException {@code too-large} as soon as there are more bytes than allowed */
    static Spool of(InputStream source, long most) throws IOException {
        var digest = digest();
        var file = Files.createTempFile(PREFIX, null);
        try (var in = new DigestInputStream(source, digest); var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > most) {
                    throw Problem.of(ProblemType.TOO_LARGE, Map.of("limit", Long.toString(most >> 20), "unit", "MiB")).asException();
                }
                out.write(buffer, 0, read);
            }
            return new Spool(file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** Removes what a process that was killed left behind. */
    static void removeLeftovers(Path folder, Instant before) throws IOException {
        try (var spools = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (var spool : spools) {
                if (Files.getLastModifiedTime(spool).toInstant().isBefore(before)) {
                    Files.deleteIfExists(spool);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
