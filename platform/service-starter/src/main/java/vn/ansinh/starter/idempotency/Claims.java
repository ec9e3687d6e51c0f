package vn.ansinh.starter.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.dao.DuplicateKeyException;

/** The collection of claimed keys. {@code _id} is (subject, operation, key), so that the store itself refuses a second claim. */
final class Claims {

    private static final String COLLECTION = "idempotency";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final Clock clock;

    Claims(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whose key for what. */
    record Id(String subject, String operation, String key) {

        Document document() {
            return new Document("subject", subject).append("operation", operation).append("key", key);
        }
    }

    /**
     * A claim as stored.
     *
     * @param answer null while in progress
     * @param lease  until when the command in progress holds it
     */
    record Claim(String hash, @Nullable StoredAnswer answer, Instant lease) {
    }

    void ensureIndexes() {
        mongo.indexOps(COLLECTION).createIndex(new Index("at", Sort.Direction.ASC).expire(KEPT).named("kept_30_days"));
    }

    Optional<Claim> find(Id id) {
        return Optional.ofNullable(mongo.findOne(byId(id), Document.class, COLLECTION)).map(Claims::read);
    }

    /** Stores an answered claim. @throws DuplicateKeyException if the key is claimed already */
    void insert(Id id, String hash, StoredAnswer answer) {
        mongo.insert(row(id, hash).append("answer", answer.document()), COLLECTION);
    }

    /** Whether this caller now holds the key, under {@code holder}, for the lease. */
    boolean begin(Id id, String hash, String holder) {
        try {
            mongo.insert(row(id, hash).append("holder", holder).append("lease", Date.from(leaseEnd())), COLLECTION);
            return true;
        } catch (DuplicateKeyException claimed) {
            return false;
        }
    }

    /** Takes over what a crashed holder left, if its lease is past and the request is the same. */
    boolean takeOver(Id id, String hash, String holder) {
        var abandoned = byId(id).addCriteria(where("hash").is(hash).and("answer").exists(false).and("lease").lte(Date.from(clock.instant())));
        var taken = Update.update("holder", holder).set("lease", Date.from(leaseEnd()));
        return mongo.updateFirst(abandoned, taken, COLLECTION).getModifiedCount() == 1;
    }

    /** Stores the answer, unless another holder has taken over meanwhile. */
    boolean finish(Id id, String holder, StoredAnswer answer) {
        var held = byId(id).addCriteria(where("holder").is(holder).and("answer").exists(false));
        return mongo.updateFirst(held, Update.update("answer", answer.document()).unset("holder").unset("lease"), COLLECTION).getModifiedCount() == 1;
    }

    void release(Id id, String holder) {
        mongo.remove(byId(id).addCriteria(where("holder").is(holder).and("answer").exists(false)), COLLECTION);
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }

    private Document row(Id id, String hash) {
        return new Document("_id", id.document()).append("hash", hash).append("at", Date.from(clock.instant()));
    }

    private static Query byId(Id id) {
        return Query.query(where("_id").is(id.document()));
    }

    private static Claim read(Document row) {
        var answer = row.get("answer", Document.class);
        var lease = row.getDate("lease");
        return new Claim(Objects.requireNonNull(row.getString("hash")), answer == null ? null : StoredAnswer.read(answer),
                lease == null ? Instant.EPOCH : lease.toInstant());
    }
}
