package vn.ansinh.messaging.publishing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The number of the last event of each (topic, key), taken in the transaction that writes the event: read from its snapshot and written back, so that two
 * writers of a key meet in a write conflict and numbers follow the order of commits.
 */
final class Sequences {

    static final String COLLECTION = "outbox_sequences";

    private static final BulkWriteOptions UPDATES = new BulkWriteOptions().ordered(false);
    private static final InsertManyOptions INSERTS = new InsertManyOptions().ordered(false);
    private static final FindOneAndUpdateOptions UPSERT = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

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

        private static final Taken NOTHING = new Taken(0, 0);

        static Taken from(Document document) {
            return new Taken(document.getLong("sequence"), document.getLong("order"));
        }

        Taken advance(int count, long now) {
            return new Taken(last + count, Math.max(order + 1, now));
        }

        Document toDocument() {
            return new Document("sequence", last).append("order", order);
        }
    }

    static String id(String topic, String key) {
        return topic + "|" + key;
    }

    /** Takes one number with one call, which leaves other writers of the key the shortest time to come in between. */
    Taken takeOne(String id, long now) {
        var sequence = new Document("$add", List.of(new Document("$ifNull", List.of("$sequence", 0L)), 1L));
        var order = new Document("$max", List.of(new Document("$add", List.of(new Document("$ifNull", List.of("$order", 0L)), 1L)), now));
        var advance = List.of(new Document("$set", new Document("sequence", sequence).append("order", order)));
        return mongo.execute(COLLECTION, sequences -> Taken.from(sequences.findOneAndUpdate(Filters.eq(id), advance, UPSERT)));
    }

    /** Takes as many numbers for each id as the map says. */
    Map<String, Taken> take(SortedMap<String, Integer> counts, long now) {
        var before = read(counts);
        var taken = new HashMap<String, Taken>(counts.size() * 2);
        var inserts = new ArrayList<Document>();
        var updates = new ArrayList<UpdateOneModel<Document>>();
        counts.forEach((id, count) -> {
            var after = before.getOrDefault(id, Taken.NOTHING).advance(count, now);
            taken.put(id, after);
            if (before.containsKey(id)) {
                updates.add(new UpdateOneModel<>(Filters.eq(id), new Document("$set", after.toDocument())));
            } else {
                inserts.add(after.toDocument().append("_id", id));
            }
        });
        if (!inserts.isEmpty()) {
            execute(sequences -> sequences.insertMany(inserts, INSERTS));
        }
        if (!updates.isEmpty()) {
            execute(sequences -> sequences.bulkWrite(updates, UPDATES));
        }
        return taken;
    }

    private Map<String, Taken> read(SortedMap<String, Integer> counts) {
        var found = new HashMap<String, Taken>(counts.size() * 2);
        execute(sequences -> sequences.find(Filters.in("_id", counts.keySet())).batchSize(counts.size() + 1)
                .forEach(document -> found.put(document.getString("_id"), Taken.from(document))));
        return found;
    }

    private void execute(Consumer<MongoCollection<Document>> action) {
        mongo.execute(COLLECTION, sequences -> {
            action.accept(sequences);
            return sequences;
        });
    }
}
