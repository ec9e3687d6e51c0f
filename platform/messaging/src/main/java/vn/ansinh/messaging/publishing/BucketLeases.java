package vn.ansinh.messaging.publishing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which buckets of the outbox this instance publishes. A lease has an owner, an end by the store's clock and a token that grows with every change of the
 * owner; each instance keeps its fair share of those that show life. One that lost its lease without noticing can at most publish rows a second time,
 * which consumers skip by their sequence.
 */
public final class BucketLeases {

    static final String COLLECTION = "outbox_leases";
    static final String INSTANCES = "outbox_relays";

    private static final Bson EXPIRED = new Document("$expr", new Document("$lte", List.of("$expiresAt", "$$NOW")));
    private static final Bson ALIVE = new Document("$expr", new Document("$gt", List.of("$expiresAt", "$$NOW")));

    private final MongoOperations mongo;
    private final String owner;
    private final Duration lease;
    private final NavigableMap<Integer, Long> owned = new TreeMap<>();
    private long renewedAt;

    public BucketLeases(MongoOperations mongo, String owner, Duration lease) {
        this.mongo = mongo;
        this.owner = owner;
        this.lease = lease;
    }

    /** Creates what is missing; harmless when repeated. */
    public void prepare() {
        leases().createIndex(Indexes.ascending("expiresAt"));
        instances().createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
        for (int bucket = 0; bucket < Row.BUCKETS; bucket++) {
            var free = Updates.combine(Updates.setOnInsert("token", 0L), Updates.setOnInsert("expiresAt", new Date(0)));
            leases().updateOne(Filters.eq(bucket), free, new UpdateOptions().upsert(true));
        }
    }

    /** The buckets that are surely ours for two thirds of a lease from now. */
    List<Integer> current() {
        if (owned.isEmpty() || System.nanoTime() - renewedAt > lease.toNanos() / 3) {
            refresh();
        }
        return List.copyOf(owned.keySet());
    }

    private void refresh() {
        long asked = System.nanoTime();
        announce();
        leases().updateMany(Filters.and(Filters.eq("owner", owner), ALIVE), List.of(extension()));
        owned.clear();
        leases().find(Filters.and(Filters.eq("owner", owner), ALIVE)).forEach(this::keep);
        int share = share();
        while (owned.size() > share) {
            release(owned.lastKey());
        }
        while (owned.size() < share && acquire()) {
            continue;
        }
        renewedAt = asked;
    }

    private void announce() {
        instances().updateOne(Filters.eq(owner), List.of(extension()), new UpdateOptions().upsert(true));
    }

    private int share() {
        long alive = Math.max(1, instances().countDocuments(ALIVE));
        return (int) ((Row.BUCKETS + alive - 1) / alive);
    }

    private boolean acquire() {
        var takeover = new Document("$set", new Document("owner", owner).append("token", new Document("$add", List.of("$token", 1L))));
        var taken = leases().findOneAndUpdate(EXPIRED, List.of(takeover, extension()), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (taken == null) {
            return false;
        }
        keep(taken);
        return true;
    }

    private void keep(Document lease) {
        owned.put(lease.getInteger("_id"), lease.getLong("token"));
    }

    private void release(int bucket) {
        var mine = Filters.and(Filters.eq(bucket), Filters.eq("owner", owner), Filters.eq("token", owned.get(bucket)));
        leases().updateOne(mine, Updates.set("expiresAt", new Date(0)));
        owned.remove(bucket);
    }

    /** Gives everything back, so that another instance goes on at once. */
    void releaseAll() {
        List.copyOf(owned.keySet()).forEach(this::release);
        instances().deleteOne(Filters.eq(owner));
    }

    private Bson extension() {
        return new Document("$set", new Document("expiresAt", new Document("$add", List.of("$$NOW", lease.toMillis()))));
    }

    private MongoCollection<Document> leases() {
        return mongo.getCollection(COLLECTION);
    }

    private MongoCollection<Document> instances() {
        return mongo.getCollection(INSTANCES);
    }
}
