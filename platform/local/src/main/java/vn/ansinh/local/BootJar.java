package vn.ansinh.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.Instant;
import java.util.List;

/** A built service, unpacked so that its class path is a list of jars, which starts faster and can be archived. Kept per content of the jar. */
record BootJar(String name, Path folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_UNUSED = Duration.ofDays(2);

    static BootJar of(Path root, String name) {
        var built = built(root, name);
        try {
            var version = MongoBinary.sha256(built).substring(0, 16);
            var folder = UserCache.entry("services/" + name + "-" + version, into -> extract(built, into));
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            forgetOlder(folder, name);
            return new BootJar(name, folder);
        } catch (IOException e) {
            throw new LocalFailure("The jar " + built + " can't be read; build it again with ./mvnw -DskipTests package.", e);
        }
    }

    static boolean isBuilt(Path root, String name) {
        return !candidates(root, name).isEmpty();
    }

    Path jar() {
        return folder.resolve(name + ".jar");
    }

    Path archive() {
        return folder.resolve(name + ".jsa");
    }

    private static Path built(Path root, String name) {
        return candidates(root, name).stream().findFirst()
            .orElseThrow(() -> new LocalFailure("The " + name + " is not built; build it with ./mvnw -DskipTests package."));
    }

    private static List<Path> candidates(Path root, String name) {
        var target = (name.equals(PartNames.GATEWAY) ? root.resolve(name) : root.resolve("services").resolve(name)).resolve("target");
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("ansinh-" + name + "-[0-9][^-]*(-SNAPSHOT)?\\.jar")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path extract(Path built, Path into) throws IOException {
        var folder = into.resolve("extracted");
        var done = Tool.run(PATIENCE, List.of(Jvm.java(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar", built.toString(), "extract", "--destination", folder.toString()));
        if (done.exit() != 0) {
            throw new LocalFailure("The jar " + built + " could not be unpacked; build it again with ./mvnw -DskipTests package.");
        }
        try (var files = Files.list(folder)) {
            var jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow(() -> new IOException("no jar"));
            Files.move(jar, folder.resolve(built.getFileName().toString().replaceAll("^ansinh-([a-z]+)-.*$", "$1.jar")));
        }
        return folder;
    }

    /** What no platform of any checkout has started for days goes. */
    private static void forgetOlder(Path current, String name) throws IOException {
        var now = Instant.now();
        Files.setLastModifiedTime(current, FileTime.from(now));
        try (var folders = Files.list(current.getParent())) {
            for (var folder : folders.filter(folder -> folder.getFileName().toString().startsWith(name + "-")).toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(KEPT_UNUSED))) {
                    UserCache.delete(folder);
                }
            }
        }
    }
}
