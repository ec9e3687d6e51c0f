package vn.ansinh.messaging.consuming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.ansinh.messaging.StoreCollections;

/**
 * Positions, waiting events and partition offsets of one consumer. Every write of a position or offset counts its version, so that it is a change also
 * where the values stay: one that changes nothing would not conflict with another transaction.
 */
final class PositionStore {

    static final String POSITIONS = "consumer_positions";
    static final String WAITING = "consumer_waiting";
    static final String OFFSETS = "consumer_offsets";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

    private final MongoOperations mongo;
    private final String consumer;
    private final Clock clock = Clock.systemUTC();

    PositionStore(MongoOperations mongo, String consumer) {
        this.mongo = mongo;
        this.consumer = consumer;
    }

    static void prepare(MongoOperations mongo) {
        mongo.getCollection(WAITING).createIndex(Indexes.ascending("position", "sequence"));
        mongo.getCollection(WAITING).createIndex(Indexes.ascending("consumer", "since"));
        StoreCollections.create(mongo, POSITIONS, OFFSETS);
    }

    String id(String topic, String key) {
        return consumer + "|" + topic + "|" + key;
    }

    /** By key; keys never met are absent. */
    Map<String, Position> positions(String topic, Collection<String> keys) {
        var byId = new HashMap<String, String>(keys.size() * 2);
        keys.forEach(key -> byId.put(id(topic, key), key));
        return on(POSITIONS, positions -> {
            var found = new HashMap<String, Position>(keys.size() * 2);
            positions.find(Filters.in("_id", byId.keySet())).batchSize(keys.size() + 1).forEach(document -> found.put(byId.get(document.getString("_id")),
                    new Position(document.getLong("applied"), document.getBoolean("waiting", false), document.getBoolean("parked", false))));
            return found;
        });
    }

    List<Delivery> waiting(String topic, Collection<String> keys, int limit) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var ids = keys.stream().map(key -> id(topic, key)).toList();
        return on(WAITING, waiting -> {
            var found = new ArrayList<Delivery>();
            waiting.find(Filters.in("position", ids)).sort(Sorts.ascending("position", "sequence")).limit(limit)
                    .forEach(document -> found.add(delivery(document)));
            return found;
        });
    }

    void write(String topic, Plan plan) {
        if (!plan.store().isEmpty()) {
            var since = Date.from(clock.instant());
            bulk(WAITING, plan.store().stream().map(delivery -> upsert(id(topic, delivery.key()) + "|" + delivery.sequence(), waiting(delivery, since))).toList());
        }
        if (!plan.remove().isEmpty()) {
            var ids = plan.remove().stream().map(delivery -> id(topic, delivery.key()) + "|" + delivery.sequence()).toList();
            on(WAITING, waiting -> waiting.deleteMany(Filters.in("_id", ids)));
        }
        writePositions(topic, plan);
    }

    /** A new position is inserted, which costs the store less than an upsert; the same insert of another transaction is a conflict like any other. */
    private void writePositions(String topic, Plan plan) {
        var inserts = new ArrayList<Document>();
        var updates = new ArrayList<UpdateOneModel<Document>>();
        plan.positions().forEach((key, position) -> {
            var values = new Document("applied", position.applied()).append("waiting", position.waiting());
            if (plan.fresh().contains(key)) {
                values.put("_id", id(topic, key));
                inserts.add(values.append("version", 1L));
            } else {
                updates.add(new UpdateOneModel<>(Filters.eq(id(topic, key)), new Document("$set", values).append("$inc", new Document("version", 1L))));
            }
        });
        if (!inserts.isEmpty()) {
            on(POSITIONS, positions -> positions.insertMany(inserts, ANY_ORDER));
        }
        if (!updates.isEmpty()) {
            bulk(POSITIONS, updates);
        }
    }

    /** The same for every batch of the partition, so that of two consumers who both believe the partition is theirs only one commits. */
    void offset(String topic, int partition, long next) {
        var advance = Updates.combine(Updates.set("next", next), Updates.inc("version", 1L));
        on(OFFSETS, offsets -> offsets.updateOne(Filters.eq(id(topic, Integer.toString(partition))), advance, UPSERT));
    }

    void setParked(String topic, String key, boolean parked) {
        var change = Updates.combine(Updates.set("parked", parked), Updates.inc("version", 1L));
        on(POSITIONS, positions -> positions.updateOne(Filters.eq(id(topic, key)), change));
    }

    long countWaiting() {
        return mongo.getCollection(WAITING).countDocuments(Filters.eq("consumer", consumer));
    }

    long countWaitingSince(Instant instant) {
        return mongo.getCollection(WAITING).countDocuments(Filters.and(Filters.eq("consumer", consumer), Filters.lte("since", Date.from(instant))));
    }

    private static UpdateOneModel<Document> upsert(String id, Bson change) {
        return new UpdateOneModel<>(Filters.eq(id), change, UPSERT);
    }

    private Bson waiting(Delivery delivery, Date since) {
        return new Document("$setOnInsert", new Document("position", id(delivery.topic(), delivery.key())).append("sequence", delivery.sequence())
                .append("consumer", consumer).append("since", since)
                .append("id", delivery.id().toString()).append("type", delivery.type()).append("key", delivery.key())
                .append("time", Date.from(delivery.time())).append("json", delivery.json())
                .append("topic", delivery.topic()).append("partition", delivery.partition()).append("offset", delivery.offset())
                .append("traceparent", delivery.traceparent()));
    }

    private static Delivery delivery(Document document) {
        return new Delivery(UUID.fromString(document.getString("id")), document.getString("type"), document.getString("key"), document.getLong("sequence"),
                document.getDate("time").toInstant(), document.getString("json"), document.getString("topic"), document.getInteger("partition"),
                document.getLong("offset"), document.getString("traceparent"));
    }

    private void bulk(String collection, List<UpdateOneModel<Document>> updates) {
        on(collection, target -> target.bulkWrite(updates, UNORDERED));
    }

    private <T> T on(String collection, Function<MongoCollection<Document>, T> action) {
        return mongo.execute(collection, action::apply);
    }
}
