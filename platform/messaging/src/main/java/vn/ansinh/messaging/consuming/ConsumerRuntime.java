package vn.ansinh.messaging.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.MessagingProperties;
import vn.ansinh.messaging.Transactions;

/** The consumers of this service: one listener container for each {@link EventConsumer}. */
public final class ConsumerRuntime {

    private final MongoOperations mongo;
    private final ParkingStore parking;
    private final Map<String, Running> running;

    public ConsumerRuntime(List<EventConsumer> consumers, Transactions transactions, MongoOperations mongo, MeterRegistry meters,
            MessagingProperties.Consuming settings, Map<String, Object> consumerProperties, String service, OpenTelemetry telemetry) {
        this.mongo = mongo;
        this.parking = new ParkingStore(mongo);
        var containers = new ListenerContainers(consumerProperties, settings, meters, service);
        this.running = consumers.stream().collect(Collectors.toMap(EventConsumer::name, consumer -> {
            var figures = new ConsumerMeters(meters, consumer.name());
            var store = new PositionStore(mongo, consumer.name());
            var traces = new EventTraces(telemetry, service + "-" + consumer.name());
            var drain = new KeyDrain(consumer, transactions, store, parking, figures, traces, settings.attempts());
            var applier = new BatchApplier(consumer, transactions, store, parking, drain, figures, traces);
            var listener = new BatchListener(consumer.name(), applier);
            figures.show(listener::failingSince, Clock.systemUTC());
            return new Running(store, drain, applier, figures, listener, containers.create(consumer, listener));
        }));
    }

    private record Running(PositionStore store, KeyDrain drain, BatchApplier applier, ConsumerMeters figures, BatchListener listener,
            ConcurrentMessageListenerContainer<String, byte[]> container) {
    }

    /** Creates collections and indexes; harmless when repeated. */
    public void prepare() {
        PositionStore.prepare(mongo);
        parking.prepare();
    }

    public void start() {
        running.values().forEach(it -> it.container().start());
    }

    public void stop() {
        running.values().parallelStream().forEach(it -> it.container().stop());
    }

    /** Looks into the store for the figures of waiting events and parked keys. */
    public void refreshFigures(Instant now) {
        running.forEach((name, it) -> it.figures().refresh(it.store(), parking, name, now));
    }

    /** Since when a consumer has been trying the same again, or null. */
    public @Nullable Instant failingSince() {
        return running.values().stream().flatMap(it -> Optional.ofNullable(it.listener().failingSince()).stream()).min(Instant::compareTo).orElse(null);
    }

    ParkingStore parking() {
        return parking;
    }

    Optional<PositionStore> store(String consumer) {
        return Optional.ofNullable(running.get(consumer)).map(Running::store);
    }

    Optional<KeyDrain> drain(String consumer) {
        return Optional.ofNullable(running.get(consumer)).map(Running::drain);
    }

    Optional<BatchApplier> applier(String consumer) {
        return Optional.ofNullable(running.get(consumer)).map(Running::applier);
    }
}
