package vn.ansinh.images;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.ansinh.local.Artefacts;

/**
 * Store, broker and sign-in from the launcher's artefacts, for places that reach no registry. They are started like the public images, so that chart and compose
 * know one form: {@code mongod} on the path, Kafka's scripts below {@code /opt/kafka/bin}, {@code /opt/keycloak/bin/kc.sh}.
 */
final class PartImage {

    static final List<String> NAMES = List.of("mongodb", "kafka", "keycloak");

    private static final List<String> SHELL = List.of("bash", "dash", "coreutils", "findutils", "sed", "grep");

    private PartImage() {
    }

    static JibContainerBuilder of(Options options, Bases bases, JavaRuntime runtime, String name) throws IOException {
        return switch (name) {
            case "mongodb" -> mongodb(options, bases);
            case "kafka" -> kafka(options, bases, runtime);
            default -> keycloak(options, bases, runtime);
        };
    }

    private static JibContainerBuilder mongodb(Options options, Bases bases) throws IOException {
        return bases.debian("mongodb", List.of("bash", "coreutils", "libcurl4", "libssl3", "liblzma5"))
                .addFileEntriesLayer(Layers.file("mongod", Artefacts.mongod(), "/usr/bin/mongod"))
                .addFileEntriesLayer(Layers.data(options, "/data/db", "999:999"))
                .setEntrypoint("mongod").setUser("999:999").setCreationTime(Staging.TIME);
    }

    private static JibContainerBuilder kafka(Options options, Bases bases, JavaRuntime runtime) throws IOException {
        var libraries = FileEntriesLayer.builder().setName("libraries");
        for (var jar : Artefacts.kafkaClassPath()) {
            libraries.addEntry(jar, AbsoluteUnixPath.get("/opt/kafka/libs/" + jar.getFileName()), FileEntriesLayer.DEFAULT_FILE_PERMISSIONS_PROVIDER
                    .get(jar, AbsoluteUnixPath.get("/")), Staging.TIME);
        }
        var bin = Staging.empty(options.work().resolve("kafka/bin"));
        script(bin, "kafka-server-start.sh", "kafka.Kafka");
        script(bin, "kafka-storage.sh", "kafka.tools.StorageTool");
        return bases.debian("tools", SHELL)
                .addFileEntriesLayer(Layers.of("runtime", runtime.folder(), "/opt/java", file -> true))
                .addFileEntriesLayer(libraries.build())
                .addFileEntriesLayer(Layers.of("scripts", bin, "/opt/kafka/bin", file -> true))
                .addFileEntriesLayer(Layers.data(options, "/var/lib/kafka/data", "1000:1000"))
                .setUser("1000:1000").setCreationTime(Staging.TIME);
    }

    private static void script(Path bin, String name, String main) throws IOException {
        var script = Files.writeString(bin.resolve(name), """
                #!/bin/bash
                exec /opt/java/bin/java ${KAFKA_HEAP_OPTS:--Xmx512m} -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '/opt/kafka/libs/*' %s "$@"
                """.formatted(main));
        if (!script.toFile().setExecutable(true, false)) {
            throw new IOException("The script " + script + " can't be made executable.");
        }
    }

    private static JibContainerBuilder keycloak(Options options, Bases bases, JavaRuntime runtime) throws IOException {
        var home = Staging.empty(options.work().resolve("keycloak"));
        Commands.run(home, options.work().resolve("keycloak-unpack.log"), Map.of(),
                List.of("tar", "xzf", Artefacts.keycloakArchive().toString(), "-C", home.toString(), "--strip-components", "1"));
        Commands.run(home, options.work().resolve("keycloak-build.log"), Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(home.resolve("bin/kc.sh").toString(), "build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=true"));
        return bases.debian("tools", SHELL)
                .addFileEntriesLayer(Layers.of("runtime", runtime.folder(), "/opt/java", file -> true))
                .addFileEntriesLayer(Layers.of("keycloak", home, "/opt/keycloak", file -> true))
                .addFileEntriesLayer(Layers.data(options, "/opt/keycloak/data", "1000:0"))
                .setEnvironment(Map.of("JAVA_HOME", "/opt/java")).setEntrypoint("/opt/keycloak/bin/kc.sh").setUser("1000:0").setCreationTime(Staging.TIME);
    }
}
