package vn.ansinh.messaging.consuming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Parked keys, and the dead letters that say what happened, which stay. */
final class ParkingStore {

    static final String PARKED = "parked_keys";
    static final String DEAD_LETTERS = "dead_letters";

    private final MongoOperations mongo;

    ParkingStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void prepare() {
        mongo.getCollection(PARKED).createIndex(Indexes.ascending("consumer", "_id"));
        mongo.getCollection(DEAD_LETTERS).createIndex(Indexes.ascending("at"));
    }

    void park(String id, String consumer, Delivery poison, Cause cause, int attempts, Instant at) {
        var parked = new Document("_id", id).append("consumer", consumer).append("topic", poison.topic()).append("key", poison.key())
                .append("sequence", poison.sequence()).append("eventId", poison.id().toString()).append("type", poison.type())
                .append("error", cause.error()).append("place", cause.place()).append("attempts", attempts).append("parkedAt", Date.from(at));
        on(PARKED, keys -> keys.replaceOne(Filters.eq(id), parked, new ReplaceOptions().upsert(true)));
        deadLetter(consumer, poison.topic(), poison.partition(), poison.offset(), cause, at, new Document("key", poison.key())
                .append("sequence", poison.sequence()).append("eventId", poison.id().toString()).append("type", poison.type()).append("json", poison.json()));
    }

    void deadLetter(String consumer, String topic, int partition, long offset, Cause cause, Instant at, Document event) {
        var letter = new Document("consumer", consumer).append("topic", topic).append("partition", partition).append("offset", offset)
                .append("error", cause.error()).append("place", cause.place()).append("at", Date.from(at)).append("event", event);
        on(DEAD_LETTERS, letters -> letters.insertOne(letter));
    }

    void release(String id) {
        on(PARKED, keys -> keys.deleteOne(Filters.eq(id)));
    }

    Optional<ParkedKey> find(String id) {
        return on(PARKED, keys -> Optional.ofNullable(keys.find(Filters.eq(id)).first()).map(ParkingStore::parkedKey));
    }

    List<ParkedKey> after(@Nullable String id, int limit) {
        Bson filter = id == null ? Filters.empty() : Filters.gt("_id", id);
        return on(PARKED, keys -> {
            var found = new ArrayList<ParkedKey>();
            keys.find(filter).sort(Sorts.ascending("_id")).limit(limit).forEach(document -> found.add(parkedKey(document)));
            return found;
        });
    }

    long count(String consumer) {
        return mongo.getCollection(PARKED).countDocuments(Filters.eq("consumer", consumer));
    }

    private static ParkedKey parkedKey(Document document) {
        return new ParkedKey(document.getString("_id"), document.getString("consumer"), document.getString("topic"), document.getString("key"),
                document.getLong("sequence"), document.getString("eventId"), document.getString("type"), document.getString("error"),
                document.getString("place"), document.getInteger("attempts"), document.getDate("parkedAt").toInstant());
    }

    private <T> T on(String collection, Function<MongoCollection<Document>, T> action) {
        return mongo.execute(collection, action::apply);
    }

    /**
     * Why an event could not be applied, without the text of the exception, which might quote data.
     *
     * @param place the innermost place in our code, or null
     */
    record Cause(String error, @Nullable String place) {

        private static final String OURS = "vn.ansinh.";
        private static final String HERE = "vn.ansinh.messaging.";

        static Cause of(Throwable failure) {
            for (var frame : failure.getStackTrace()) {
                if (frame.getClassName().startsWith(OURS) && !frame.getClassName().startsWith(HERE)) {
                    return new Cause(failure.getClass().getName(), frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
                }
            }
            return new Cause(failure.getClass().getName(), null);
        }
    }
}
