package vn.ansinh.messaging.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import vn.ansinh.messaging.CloudEventHeaders;

/** Sends rows to Kafka as CloudEvents in binary mode and says which of them the broker holds. */
public final class Publisher {

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final String source;
    private final Duration deliveryTimeout;

    /** @param deliveryTimeout after this time an unanswered row counts as not sent; shorter than two thirds of a lease */
    public Publisher(Map<String, Object> producerProperties, String service, Duration deliveryTimeout) {
        this.producers = new DefaultKafkaProducerFactory<>(settings(producerProperties, deliveryTimeout), new StringSerializer(), new ByteArraySerializer());
        this.source = "/ansinh/" + service;
        this.deliveryTimeout = deliveryTimeout;
    }

    private static Map<String, Object> settings(Map<String, Object> given, Duration deliveryTimeout) {
        var settings = new HashMap<>(given);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis() / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout.toMillis() / 2);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /**
     * What became of the rows.
     *
     * @param acknowledged rows that the broker holds, and with them all earlier rows of their key
     * @param failure      why some are missing, or null
     */
    record Outcome(List<Row> acknowledged, @Nullable Exception failure) {
    }

    Outcome publish(List<Row> rows) throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(rows.size());
        Exception failure = send(rows, sent);
        var acknowledged = new ArrayList<Row>(rows.size());
        var broken = new HashSet<String>();
        long deadline = System.nanoTime() + deliveryTimeout.toNanos();
        for (int i = 0; i < sent.size(); i++) {
            var row = rows.get(i);
            try {
                sent.get(i).get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (!broken.contains(row.key())) {
                    acknowledged.add(row);
                }
            } catch (ExecutionException | TimeoutException e) {
                broken.add(row.key());
                failure = e;
            }
        }
        return new Outcome(acknowledged, failure);
    }

    private @Nullable Exception send(List<Row> rows, List<Future<RecordMetadata>> sent) {
        try {
            Producer<String, byte[]> producer = producers.createProducer();
            for (var row : rows) {
                var future = producer.send(record(row));
                sent.add(future);
                if (future.state() == Future.State.FAILED) {
                    break;
                }
            }
            producer.flush();
            return null;
        } catch (KafkaException e) {
            producers.reset();
            return e;
        }
    }

    private ProducerRecord<String, byte[]> record(Row row) {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.json().getBytes(UTF_8));
        var headers = record.headers();
        CloudEventHeaders.set(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        CloudEventHeaders.set(headers, CloudEventHeaders.ID, row.id());
        CloudEventHeaders.set(headers, CloudEventHeaders.SOURCE, source);
        CloudEventHeaders.set(headers, CloudEventHeaders.TYPE, row.type());
        CloudEventHeaders.set(headers, CloudEventHeaders.TIME, row.time().toString());
        CloudEventHeaders.set(headers, CloudEventHeaders.SUBJECT, row.key());
        CloudEventHeaders.set(headers, CloudEventHeaders.SEQUENCE, Long.toString(row.sequence()));
        CloudEventHeaders.set(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        if (row.traceparent() != null) {
            CloudEventHeaders.set(headers, CloudEventHeaders.TRACEPARENT, row.traceparent());
        }
        return record;
    }

    void close() {
        producers.destroy();
    }
}
