package vn.ansinh.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak unpacked, built for our options, with a database that holds the imported realm. Made once per version, options and realm, then kept in the
 * user's cache; a start takes a copy of the database.
 */
record KeycloakDistribution(Path folder) {

    static final String REALM = "ansinh";

    private static final List<String> BUILD_OPTIONS = List.of("--db=dev-file", "--features-disabled=ciba,device-flow,impersonation,kerberos,organization,par,passkeys");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    static KeycloakDistribution prepared() {
        return new KeycloakDistribution(UserCache.entry(entryName(), KeycloakDistribution::prepare));
    }

    static boolean isPrepared() {
        return Files.exists(UserCache.folder().resolve(entryName()));
    }

    private static String entryName() {
        var archive = archive().getFileName().toString().replace("-quarkus-dist", "").replace(".tar.gz", "");
        return archive + "-" + Jvm.fingerprint(BUILD_OPTIONS + realm());
    }

    Path server() {
        return folder.resolve("server");
    }

    /** The database of a server that has just imported the realm. */
    Path database() {
        return folder.resolve("home/data/h2");
    }

    /** What changes when the realm or the version does. */
    String name() {
        return folder.getFileName().toString();
    }

    /** A folder that Keycloak takes for its home, with the program linked and its data apart. */
    static Path linkHome(Path server, Path home) throws IOException {
        Files.createDirectories(home.resolve("data"));
        for (var name : List.of("lib", "conf", "providers", "themes")) {
            var link = home.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, server.resolve(name));
        }
        return home;
    }

    static List<String> command(Path home, int heapMegabytes, List<String> arguments) {
        var command = new ArrayList<>(List.of(Jvm.java(), "-Xms64m", "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=256m", "-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
            "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static Path prepare(Path folder) throws IOException {
        var prepared = Files.createDirectory(folder.resolve("prepared"));
        var server = Files.createDirectory(prepared.resolve("server"));
        require(Tool.run(PATIENCE, List.of("tar", "xzf", archive().toString(), "-C", server.toString(), "--strip-components", "1")), "unpacked");
        var build = new ArrayList<>(List.of(server.resolve("bin/kc.sh").toString(), "build"));
        build.addAll(BUILD_OPTIONS);
        require(Tool.run(PATIENCE, build, Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1")), "built");
        var home = linkHome(server, prepared.resolve("home"));
        var realmFile = Files.writeString(home.resolve("data/realm.json"), realm());
        require(Tool.run(PATIENCE, command(home, 400, List.of("import", "--optimized", "--file=" + realmFile)),
            Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "ansinh")), "filled with the realm");
        return prepared;
    }

    private static void require(Tool.Result result, String done) throws IOException {
        if (result.exit() != 0) {
            var log = Files.writeString(UserCache.folder().resolve("keycloak-preparation.log"), result.output());
            throw new LocalFailure("Keycloak could not be " + done + "; see " + log + ", then start again.");
        }
    }

    static Path archive() {
        var archive = Path.of(resource("keycloak.archive").strip());
        if (!Files.exists(archive)) {
            throw new LocalFailure("The archive of Keycloak is not in the local Maven repository; build platform/local with ./mvnw -DskipTests install.");
        }
        return archive;
    }

    static String realm() {
        return resource("ansinh-realm.json");
    }

    private static String resource(String name) {
        try (var in = KeycloakDistribution.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LocalFailure("The build of platform/local is not whole; run ./mvnw -DskipTests install.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LocalFailure("The build of platform/local can't be read; run ./mvnw -DskipTests install.", e);
        }
    }
}
