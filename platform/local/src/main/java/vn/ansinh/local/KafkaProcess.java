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
        child.await(limit, () -> KafkaProbe.answers(settings.port()));
    }

    private Path logs() {
        return settings.data().resolve("logs");
    }

    private Path writeProperties() {
        try {
            Files.createDirectories(settings.data());
            return Files.writeString(settings.data().resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=12
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=2
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.retention.ms=-1
                log.index.size.max.bytes=1048576
                log.cleaner.dedupe.buffer.size=4194304
                """.formatted(settings.port(), settings.controllerPort(), logs()));
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
