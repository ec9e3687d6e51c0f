package vn.ansinh.messaging.consuming;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.Failures;
import vn.ansinh.messaging.Transactions;

/**
 * Applies what came from one partition: all in one transaction; where that fails, key by key; where a key fails, event by event. An outage of the store
 * is passed on, to be met by doing the same again later: what was committed is skipped then.
 */
final class BatchApplier {

    private static final Logger LOG = LoggerFactory.getLogger(BatchApplier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventConsumer consumer;
    private final Transactions transactions;
    private final PositionStore store;
    private final ParkingStore parking;
    private final KeyDrain drain;
    private final ConsumerMeters meters;
    private final EventTraces traces;
    private final Clock clock = Clock.systemUTC();

    BatchApplier(EventConsumer consumer, Transactions transactions, PositionStore store, ParkingStore parking, KeyDrain drain, ConsumerMeters meters,
            EventTraces traces) {
        this.consumer = consumer;
        this.transactions = transactions;
        this.store = store;
        this.parking = parking;
        this.drain = drain;
        this.meters = meters;
        this.traces = traces;
    }

    /** Consecutive records of one partition. */
    record Batch(String topic, int partition, long nextOffset, List<Delivery> deliveries, List<Long> foreign) {
    }

    /** False if the time was over before all keys had their turn; doing it again goes on from there. */
    boolean apply(Batch batch) {
        try {
            applied(() -> {
                finish(batch);
                return applyAll(batch.topic(), batch.deliveries());
            });
            return true;
        } catch (RuntimeException e) {
            if (Failures.isOutage(e)) {
                throw e;
            }
            LOG.warn("consumer {} goes on key by key in partition {} of {} ({})", consumer.name(), batch.partition(), batch.topic(), e.getClass().getSimpleName());
            return applyKeyByKey(batch);
        }
    }

    private boolean applyKeyByKey(Batch batch) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var byKey = batch.deliveries().stream().collect(Collectors.groupingBy(Delivery::key, LinkedHashMap::new, Collectors.toList()));
        for (var deliveries : byKey.values()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            applyKey(batch.topic(), deliveries);
        }
        transactions.run(() -> finish(batch));
        return true;
    }

    private void applyKey(String topic, List<Delivery> deliveries) {
        try {
            applied(() -> applyAll(topic, deliveries));
        } catch (RuntimeException e) {
            if (Failures.isOutage(e) || Failures.isConflict(e)) {
                throw e;
            }
            transactions.run(() -> store.write(topic, plan(topic, deliveries, 0)));
            drain.drain(topic, deliveries.getFirst().key());
        }
    }

    private void applied(Supplier<Plan> work) {
        var from = clock.instant();
        var plan = transactions.inTransaction(work);
        var to = clock.instant();
        meters.skipped(plan.skipped());
        meters.applied(plan.ready(), to);
        traces.applied(plan.ready(), from, to);
    }

    private Plan applyAll(String topic, List<Delivery> deliveries) {
        var plan = plan(topic, deliveries, Integer.MAX_VALUE);
        var events = plan.ready().stream().flatMap(delivery -> delivery.read().stream()).toList();
        if (!events.isEmpty()) {
            consumer.apply(events);
        }
        store.write(topic, plan);
        return plan;
    }

    private Plan plan(String topic, List<Delivery> deliveries, int atMost) {
        var keys = deliveries.stream().map(Delivery::key).collect(Collectors.toCollection(LinkedHashSet::new));
        var before = store.positions(topic, keys);
        var withWaiting = new ArrayList<String>();
        before.forEach((key, position) -> {
            if (position.waiting() && !position.parked()) {
                withWaiting.add(key);
            }
        });
        return Plan.of(before, store.waiting(topic, withWaiting, 0), deliveries, atMost);
    }

    private void finish(Batch batch) {
        store.offset(batch.topic(), batch.partition(), batch.nextOffset());
        var cause = new ParkingStore.Cause("not-an-event", null);
        batch.foreign().forEach(offset -> parking.deadLetter(consumer.name(), batch.topic(), batch.partition(), offset, cause, clock.instant(), new Document()));
    }
}
