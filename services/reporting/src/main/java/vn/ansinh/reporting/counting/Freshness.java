package vn.ansinh.reporting.counting;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** How far the figures have come: the time of the last event that was counted, kept per partition. */
@Component
public class Freshness {
    static final String FRESHNESS = "freshness";

    private final MongoTemplate mongo;

    Freshness(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void note(int partition, Instant time) {
        mongo.upsert(Query.query(Criteria.where("_id").is(partition)), new Update().max("at", Date.from(time)), FRESHNESS);
    }

    /** Empty before the first event. Other partitions may still have earlier events before them. */
    public Optional<Instant> lastCounted() {
        return mongo.findAll(Document.class, FRESHNESS).stream().map(row -> row.getDate("at").toInstant()).max(Comparator.naturalOrder());
    }
}
