package vn.ansinh.messaging.publishing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.TestDatabase;

/** An outbox with the relay of one instance. */
public final class TestRelay implements AutoCloseable {

    private final RelaySignal signal = new RelaySignal();
    private final RelayState state = new RelayState();
    private final OutboxRows rows;
    private final Publisher publisher;
    private final Relay relay;
    private final Outbox outbox;

    public TestRelay(TestDatabase database, Map<String, Object> kafka, Duration lease) {
        rows = new OutboxRows(database.mongo());
        var leases = new BucketLeases(database.mongo(), "relay-" + UUID.randomUUID(), lease);
        publisher = new Publisher(kafka, "contribution", Duration.ofSeconds(8));
        relay = new Relay(rows, leases, publisher, signal, state, new SimpleMeterRegistry(), 1000, Duration.ofMillis(100));
        outbox = new MongoOutbox(database.mongo(), signal, () -> null, Clock.systemUTC());
        rows.prepare();
        leases.prepare();
    }

    public TestRelay start() {
        relay.start();
        return this;
    }

    public Outbox outbox() {
        return outbox;
    }

    public long pending() {
        return rows.count();
    }

    /** What a relay leaves behind that dies after the broker's answer. */
    public void publishWithoutDeleting() throws InterruptedException {
        publisher.publish(rows.oldest(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), 1000));
    }

    @Override
    public void close() {
        relay.stop();
    }
}
