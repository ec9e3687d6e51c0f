package vn.ansinh.messaging.consuming;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.Map;
import vn.ansinh.messaging.MessagingProperties;
import vn.ansinh.messaging.TestDatabase;

/** A running consumer that records what it applies. The group is that of the database, so that a second one of the same name goes on. */
public final class TestConsumers implements AutoCloseable {

    private final RecordingConsumer consumer;
    private final ConsumerRuntime runtime;

    public TestConsumers(String name, TestDatabase database, Map<String, Object> kafka) {
        consumer = new RecordingConsumer(name, database.mongo());
        runtime = new ConsumerRuntime(List.of(consumer), database.transactions(), database.mongo(), new SimpleMeterRegistry(),
                new MessagingProperties.Consuming(3, 500, 3), kafka, database.mongo().getDb().getName(), OpenTelemetry.noop());
        runtime.prepare();
        runtime.start();
    }

    public List<Long> appliedOf(String key) {
        return consumer.appliedOf(key);
    }

    public long applied() {
        return consumer.applied();
    }

    @Override
    public void close() {
        runtime.stop();
    }
}
