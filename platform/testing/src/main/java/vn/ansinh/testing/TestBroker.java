package vn.ansinh.testing;

import java.time.Duration;
import vn.ansinh.local.KafkaProcess;
import vn.ansinh.local.Ports;

/** The Kafka broker of this JVM's tests: the one of {@code ANSINH_KAFKA_BOOTSTRAP_SERVERS}, else one started on first use. */
public final class TestBroker {

    private TestBroker() {
    }

    public static String bootstrapServers() {
        return Running.BOOTSTRAP_SERVERS;
    }

    private static final class Running {

        static final String BOOTSTRAP_SERVERS = given();

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
    }
}
