package vn.ansinh.messaging.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import vn.ansinh.messaging.CloudEventHeaders;

/** From records of the broker to deliveries. */
final class Reading {

    private Reading() {
    }

    /** @param records of one partition, at least one */
    static BatchApplier.Batch batch(List<ConsumerRecord<String, byte[]>> records) {
        var deliveries = new ArrayList<Delivery>(records.size());
        var foreign = new ArrayList<Long>();
        for (var record : records) {
            delivery(record).ifPresentOrElse(deliveries::add, () -> foreign.add(record.offset()));
        }
        var last = records.getLast();
        return new BatchApplier.Batch(last.topic(), last.partition(), last.offset() + 1, deliveries, foreign);
    }

    /** Empty if the record is not one of our events: without key, sequence or identity it cannot be put in any order. */
    static Optional<Delivery> delivery(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        var type = CloudEventHeaders.get(headers, CloudEventHeaders.TYPE);
        if (record.key() == null || record.value() == null || type == null) {
            return Optional.empty();
        }
        try {
            long sequence = Long.parseLong(required(headers, CloudEventHeaders.SEQUENCE));
            return sequence < 1 ? Optional.empty() : Optional.of(new Delivery(UUID.fromString(required(headers, CloudEventHeaders.ID)), type, record.key(),
                    sequence, Instant.parse(required(headers, CloudEventHeaders.TIME)), new String(record.value(), UTF_8), record.topic(),
                    record.partition(), record.offset(), CloudEventHeaders.get(headers, CloudEventHeaders.TRACEPARENT)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String required(Headers headers, String name) {
        var value = CloudEventHeaders.get(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("header missing");
        }
        return value;
    }
}
