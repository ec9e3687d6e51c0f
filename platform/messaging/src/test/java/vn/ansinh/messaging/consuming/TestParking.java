package vn.ansinh.messaging.consuming;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ansinh.contracts.event.EventJson;
import vn.ansinh.contracts.event.EventType;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.messaging.Events;
import vn.ansinh.messaging.MessagingProperties;
import vn.ansinh.messaging.TestDatabase;

/** A consumer that parks what it gets until it is repaired. */
public final class TestParking {

    private static final long POISON = 13;

    private final RecordingConsumer consumer;
    private final ConsumerRuntime runtime;
    private final ParkedKeys keys;

    public TestParking(TestDatabase database) {
        consumer = new RecordingConsumer("parking", database.mongo());
        consumer.failAt(POISON);
        runtime = new ConsumerRuntime(List.of(consumer), database.transactions(), database.mongo(), new SimpleMeterRegistry(),
                new MessagingProperties.Consuming(1, 500, 1), Map.of(), "test", OpenTelemetry.noop());
        runtime.prepare();
        keys = new ParkedKeys(runtime, database.transactions());
    }

    public ParkedKeys keys() {
        return keys;
    }

    public void park(String... poisoned) {
        var deliveries = Stream.of(poisoned).map(key -> new Delivery(UUID.randomUUID(), EventType.QUOTE_EXPIRED.type(), key, 1, Instant.now(),
                EventJson.write(Events.numbered(Events.key(), POISON)), Topics.CONTRIBUTION, 0, 1, null)).toList();
        runtime.applier(consumer.name()).orElseThrow().apply(new BatchApplier.Batch(Topics.CONTRIBUTION, 0, 1, deliveries, List.of()));
    }

    public void repair() {
        consumer.recover();
    }
}
