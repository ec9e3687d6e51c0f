package vn.ansinh.contribution.leasing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Leases by name on the system's clock: an instance that stops answering loses its lease, nobody waits for it for ever. */
@Component
public class Leases {

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String instance;

    Leases(MongoTemplate mongo) {
        this.mongo = mongo;
        this.clock = Clock.systemUTC();
        this.instance = UUID.randomUUID().toString();
    }

    /** Takes or renews the lease; false while another instance holds it. */
    public boolean take(String name, Duration time) {
        var now = clock.instant();
        var free = new Criteria().orOperator(Criteria.where("until").lt(now), Criteria.where("owner").is(instance));
        var mine = new Update().set("owner", instance).set("until", now.plus(time));
        try {
            mongo.upsert(Query.query(Criteria.where("_id").is(name).andOperator(free)), mine, Lease.class);
            return true;
        } catch (DuplicateKeyException heldByAnother) {
            return false;
        }
    }

    public void release(String name) {
        mongo.remove(Query.query(Criteria.where("_id").is(name).and("owner").is(instance)), Lease.class);
    }

    @Document("leases")
    private record Lease(@Id String name, String owner, Instant until) {
    }
}
