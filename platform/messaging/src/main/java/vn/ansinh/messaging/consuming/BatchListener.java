package vn.ansinh.messaging.consuming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;
import vn.ansinh.messaging.BackOff;

/** Hands a poll to the applier partition by partition; the broker hears of the offset after the transactions have committed. */
final class BatchListener implements BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchListener.class);

    private final String consumerName;
    private final BatchApplier applier;
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private final Failing failing = new Failing();
    private final Clock clock = Clock.systemUTC();

    BatchListener(String consumerName, BatchApplier applier) {
        this.consumerName = consumerName;
        this.applier = applier;
    }

    @Nullable Instant failingSince() {
        return failing.since(clock.instant());
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, Acknowledgment acknowledgment, Consumer<?, ?> consumer) {
        try {
            if (applyAll(records)) {
                failing.over();
                acknowledgment.acknowledge();
            } else {
                acknowledgment.nack(0, Duration.ZERO);
            }
        } catch (RuntimeException e) {
            int attempt = failing.again(clock.instant());
            if (attempt == 1) {
                LOG.warn("consumer {} tries a batch again until the store answers ({})", consumerName, e.getClass().getSimpleName());
            }
            LOG.debug("attempt {} failed", attempt, e);
            acknowledgment.nack(0, backOff.after(attempt));
        }
    }

    private boolean applyAll(List<ConsumerRecord<String, byte[]>> records) {
        var partitions = records.stream()
                .collect(Collectors.groupingBy(record -> new TopicPartition(record.topic(), record.partition()), LinkedHashMap::new, Collectors.toList()));
        return partitions.values().stream().map(Reading::batch).allMatch(applier::apply);
    }
}
