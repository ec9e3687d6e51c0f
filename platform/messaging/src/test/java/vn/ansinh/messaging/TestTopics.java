package vn.ansinh.messaging;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import vn.ansinh.testing.TestBroker;

/** The platform's topics on the real broker. */
public final class TestTopics {

    private TestTopics() {
    }

    public static Map<String, Object> created() {
        Map<String, Object> properties = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers());
        try (var topics = new KafkaTopics(properties, (short) 1, KafkaTopics.ALL)) {
            topics.create();
            topics.create();
        }
        return properties;
    }
}
