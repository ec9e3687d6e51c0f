package vn.ansinh.messaging.publishing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The number of the last event of each (topic, key), taken in the transaction that writes the event: two writers of a key meet in a write conflict, so
 * numbers follow the order of commits.
 */
final class Sequences {

    static final String COLLECTION = "outbox_sequences";

    private final MongoOperations mongo;

    Sequences(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * What a transaction got.
     *
     * @param last  the highest of its numbers
     * @param order larger than that of every earlier transaction with the same key
     */
    record Taken(long last, long order) {

        static Taken from(Document document) {
            return new Taken(document.getLong("sequence"), document.getLong("order"));
        }
    }

    static String id(String topic, String key) {
        return topic + "|" + key;
    }

    Taken takeOne(String id, long now) {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        return mongo.execute(COLLECTION, sequences -> Taken.from(sequences.findOneAndUpdate(Filters.eq(id), advance(1, now), options)));
    }

    Map<String, Taken> take(SortedMap<String, Integer> counts, long now) {
        var upsert = new UpdateOptions().upsert(true);
        var updates = counts.entrySet().stream()
                .map(count -> new UpdateOneModel<Document>(Filters.eq(count.getKey()), advance(count.getValue(), now), upsert)).toList();
        return mongo.execute(COLLECTION, sequences -> {
            sequences.bulkWrite(updates);
            var taken = new HashMap<String, Taken>(counts.size() * 2);
            sequences.find(Filters.in("_id", counts.keySet())).forEach(document -> taken.put(document.getString("_id"), Taken.from(document)));
            return taken;
        });
    }

    private static List<Bson> advance(int count, long now) {
        var sequence = new Document("$add", List.of(new Document("$ifNull", List.of("$sequence", 0L)), (long) count));
        var order = new Document("$max", List.of(new Document("$add", List.of(new Document("$ifNull", List.of("$order", 0L)), 1L)), now));
        return List.of(new Document("$set", new Document("sequence", sequence).append("order", order)));
    }
}
