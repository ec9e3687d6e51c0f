package vn.ansinh.messaging.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.EventJson;
import vn.ansinh.contracts.event.EventType;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.messaging.Outbox;

/** {@link Outbox} in MongoDB. */
public final class MongoOutbox implements Outbox {

    static final String COLLECTION = "outbox";

    private final MongoOperations mongo;
    private final Sequences sequences;
    private final Supplier<@Nullable String> traceparent;
    private final Wake wake;
    private final Clock clock;

    public MongoOutbox(MongoOperations mongo, Wake wake, Supplier<@Nullable String> traceparent, Clock clock) {
        this.mongo = mongo;
        this.sequences = new Sequences(mongo);
        this.traceparent = traceparent;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    public void append(String key, Event event) {
        requireTransaction();
        var now = clock.instant();
        var type = EventType.of(event);
        var taken = sequences.takeOne(Sequences.id(type.topic(), key), now.toEpochMilli());
        var row = row(key, event, type, taken.last(), taken.order(), now);
        mongo.execute(COLLECTION, rows -> rows.insertOne(row.toDocument()));
        wakeAfterCommit();
    }

    @Override
    public void appendAll(List<Keyed> events) {
        requireTransaction();
        if (events.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var counts = new TreeMap<String, Integer>();
        events.forEach(keyed -> counts.merge(Sequences.id(EventType.of(keyed.event()).topic(), keyed.key()), 1, Integer::sum));
        var taken = sequences.take(counts, now.toEpochMilli());
        var used = new HashMap<String, Integer>();
        var documents = new ArrayList<Document>(events.size());
        for (var keyed : events) {
            var type = EventType.of(keyed.event());
            var id = Sequences.id(type.topic(), keyed.key());
            int nth = used.merge(id, 1, Integer::sum);
            var range = taken.get(id);
            documents.add(row(keyed.key(), keyed.event(), type, range.last() - counts.get(id) + nth, range.order(), now).toDocument());
        }
        mongo.execute(COLLECTION, rows -> rows.insertMany(documents));
        wakeAfterCommit();
    }

    private Row row(String key, Event event, EventType type, long sequence, long order, Instant now) {
        return new Row(Uuids.next(now).toString(), Row.bucketOf(key), order, sequence, type.topic(), key, type.type(), now, EventJson.write(event),
                traceparent.get());
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("events are written in the transaction of what they tell");
        }
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.getSynchronizations().contains(wake.afterCommit())) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(wake.afterCommit());
    }

    /** Tells the relay of this process that rows were committed. */
    public interface Wake {

        /** Always the same object, so that a transaction registers it once. */
        TransactionSynchronization afterCommit();
    }
}
