package vn.ansinh.messaging.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.MessagingProperties;

/** Listener containers as this platform uses them: batches, offsets told after the transaction, from the first event on. */
final class ListenerContainers {

    private static final int MAX_POLL_INTERVAL_MILLIS = 600_000;
    private static final long ERROR_PAUSE_MILLIS = 5_000;
    private static final long SHUTDOWN_MILLIS = 20_000;

    private final DefaultKafkaConsumerFactory<String, byte[]> consumers;
    private final MessagingProperties.Consuming settings;
    private final String service;

    ListenerContainers(Map<String, Object> consumerProperties, MessagingProperties.Consuming settings, MeterRegistry meters, String service) {
        this.settings = settings;
        this.service = service;
        var properties = new HashMap<>(consumerProperties);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_POLL_INTERVAL_MILLIS);
        this.consumers = new DefaultKafkaConsumerFactory<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        this.consumers.addListener(new MicrometerConsumerListener<>(meters));
    }

    ConcurrentMessageListenerContainer<String, byte[]> create(EventConsumer consumer, BatchListener listener) {
        var properties = new ContainerProperties(consumer.topics().toArray(String[]::new));
        properties.setGroupId(service + "-" + consumer.name());
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMissingTopicsFatal(false);
        properties.setShutdownTimeout(SHUTDOWN_MILLIS);
        properties.setStopImmediate(true);
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(service + "-" + consumer.name());
        container.setConcurrency(settings.concurrency());
        container.setCommonErrorHandler(new DefaultErrorHandler(new FixedBackOff(ERROR_PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }
}
