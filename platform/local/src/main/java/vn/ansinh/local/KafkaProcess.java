package vn.ansinh.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Kafka broker of one node (KRaft), a JVM of its own from Kafka's Maven artefact. Topics are made by the services that own them. */
public final class KafkaProcess extends ChildPart {

    public record Settings(Path data, Path log, int port, int controllerPort, int heapMegabytes) {
    }

    private final Settings settings;

    public KafkaProcess(Settings settings, Watchdog watchdog) {
        super(PartNames.KAFKA, settings.port(), settings.log(), watchdog);
        this.settings = settings;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    @Override
    public void start() {
        var command = new ArrayList<>(List.of(Jvm.java(), "-Xms64m", "-Xmx" + settings.heapMegabytes() + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=64m", "-Xshare:auto", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dorg.slf4j.simpleLogger.showDateTime=true"));
        command.addAll(Jvm.sharedArchive("kafka-" + Jvm.fingerprint(classPath())));
        command.addAll(List.of("-cp", classPath(), KafkaMain.class.getName(), writeProperties().toString(), logs().toString()));
        child.start(settings.data(), command, Map.of());
    }

    @Override
    public void awaitReady(Duration limit) {
        child.await(limit, () -> KafkaProbe.answers("127.0.0.1", settings.port()));
    }

    private Path logs() {
        return settings.data().resolve("logs");
    }

    private Path writeProperties() {
        try {
            Files.createDirectories(settings.data());
            var text = new KafkaSettings(bootstrapServers(), bootstrapServers(), "127.0.0.1:" + settings.controllerPort(), logs().toString()).text();
            return Files.writeString(settings.data().resolve("server.properties"), text);
        } catch (IOException e) {
            throw new LocalFailure("The folder " + settings.data() + " can't be written; free some space or set ANSINH_DATA to a folder that can.", e);
        }
    }

    private static String classPath() {
        try {
            return libraries() + ":" + Path.of(KafkaProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new LocalFailure("The broker's class path can't be read; build platform/local with ./mvnw -DskipTests install.", e);
        }
    }

    static String libraries() {
        try (var listed = KafkaProcess.class.getResourceAsStream("kafka.classpath")) {
            if (listed == null) {
                throw new LocalFailure("The broker's class path is missing; build platform/local with ./mvnw -DskipTests install.");
            }
            return new String(listed.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new LocalFailure("The broker's class path can't be read; build platform/local with ./mvnw -DskipTests install.", e);
        }
    }
}
