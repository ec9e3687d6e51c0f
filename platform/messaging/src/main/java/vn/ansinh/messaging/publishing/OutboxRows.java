package vn.ansinh.messaging.publishing;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/** The outbox as the relay sees it. */
public class OutboxRows {

    private final MongoOperations mongo;

    public OutboxRows(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Creates the index; harmless when repeated. */
    public void prepare() {
        mongo.getCollection(MongoOutbox.COLLECTION).createIndex(Indexes.ascending("bucket", "order", "sequence"));
    }

    /**
     * The oldest rows of the buckets. Read from one snapshot: otherwise a later row of a key could be seen without an earlier one that was committed
     * while the index was being walked.
     */
    List<Row> oldest(List<Integer> buckets, int limit) {
        var rows = new ArrayList<Row>();
        mongo.getCollection(MongoOutbox.COLLECTION).withReadConcern(ReadConcern.SNAPSHOT)
                .find(Filters.in("bucket", buckets)).sort(Sorts.ascending("order", "sequence")).limit(limit).batchSize(limit)
                .forEach(document -> rows.add(Row.from(document)));
        return rows;
    }

    void delete(List<Row> published) {
        if (!published.isEmpty()) {
            mongo.getCollection(MongoOutbox.COLLECTION).deleteMany(Filters.in("_id", published.stream().map(Row::id).toList()));
        }
    }

    long count() {
        return mongo.getCollection(MongoOutbox.COLLECTION).estimatedDocumentCount();
    }
}
