package vn.ansinh.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.ansinh.local.KafkaProbe;
import vn.ansinh.local.KafkaProcess;
import vn.ansinh.local.KafkaSettings;
import vn.ansinh.local.Ports;

/** The broker of this JVM's tests: a container where one is asked for, the one of {@code ANSINH_KAFKA_BOOTSTRAP_SERVERS}, else a process started on first use. */
public final class TestBroker {

    private TestBroker() {
    }

    public static String bootstrapServers() {
        return Running.BOOTSTRAP_SERVERS;
    }

    private static final class Running {

        static final String BOOTSTRAP_SERVERS = TestPart.KAFKA.isContainer() ? container() : given();

        private static final String SETTINGS = "/tmp/server.properties";

        private static String given() {
            var servers = System.getenv("ANSINH_KAFKA_BOOTSTRAP_SERVERS");
            return servers == null || servers.isBlank() ? started() : servers;
        }

        private static String started() {
            var folder = TestProcesses.FOLDER;
            var settings = new KafkaProcess.Settings(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free(), Ports.free(), 256);
            var kafka = new KafkaProcess(settings, TestProcesses.WATCHDOG);
            kafka.start();
            kafka.awaitReady(Duration.ofSeconds(90));
            return kafka.bootstrapServers();
        }

        private static String container() {
            var container = PartContainer.planned();
            var start = "/opt/kafka/bin/kafka-storage.sh format --cluster-id 4L6g3nShT-eMCtK--X86sw --config " + SETTINGS
                    + " && exec /opt/kafka/bin/kafka-server-start.sh " + SETTINGS;
            var settings = new KafkaSettings(":9092", container.address(), "localhost:9093", "/tmp/kafka-logs").text();
            container.start(TestPart.KAFKA, 9092, List.of("bash", "-c", start), Map.of(SETTINGS, settings), KafkaProbe::answers);
            return container.address();
        }
    }
}
