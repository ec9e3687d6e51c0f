package vn.ansinh.local;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the broker's process: prepares an empty data folder and starts Kafka. */
final class KafkaMain {

    private KafkaMain() {
    }

    public static void main(String[] arguments) {
        var properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))
            && StorageTool.execute(new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties}, System.out) != 0) {
            System.exit(1);
        }
        Kafka.main(new String[] {properties});
    }
}
