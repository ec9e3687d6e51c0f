package vn.ansinh.campaign.assigning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.messaging.StorePreparation;

/** Targets in the store, those of former decisions included. */
@Component
class TargetStore implements StorePreparation {
    private final MongoTemplate mongo;

    TargetStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        var targets = mongo.indexOps(Target.COLLECTION);
        targets.createIndex(new Index().named("unit").on("unitCode", Direction.ASC).on("_id", Direction.ASC));
        targets.createIndex(new Index().named("unitVersion").on("unit", Direction.ASC).on("_id", Direction.ASC));
        targets.createIndex(new Index().named("month").on("month", Direction.ASC).on("indicator", Direction.ASC).on("_id", Direction.ASC));
        mongo.indexOps(TargetInForce.COLLECTION).createIndex(new Index().named("target").on("targetId", Direction.ASC));
    }

    Optional<TargetInForce> inForce(String id) {
        return Optional.ofNullable(mongo.findById(id, TargetInForce.class));
    }

    void insert(Target target, TargetInForce claim) {
        mongo.insert(target);
        mongo.insert(claim);
    }

    /** Two later decisions at the same time meet in the claim's document: one of the transactions is run again and sees the other. */
    void insertInsteadOf(String formerTarget, Target target, TargetInForce claim) {
        mongo.insert(target);
        mongo.save(claim);
        mongo.updateFirst(byId(formerTarget), new Update().set("supersededBy", target.id()).inc("revision", 1), Target.class);
    }

    Optional<Target> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Target.class));
    }

    List<UnitKey> units() {
        return mongo.findDistinct(new Query(), "unit", Target.class, String.class).stream().map(UnitKey::parse).toList();
    }

    /** What to list; null means any. */
    record Filter(@Nullable UnitKey unit, @Nullable String unitCode, @Nullable String month, @Nullable String indicator, boolean superseded,
                  @Nullable Collection<UnitKey> within) {
    }

    List<Target> list(Filter filter, @Nullable String after, int limit) {
        var query = new Query().with(Sort.by("_id")).limit(limit);
        equal(query, "unit", filter.unit() == null ? null : filter.unit().toString());
        equal(query, "unitCode", filter.unitCode());
        equal(query, "month", filter.month());
        equal(query, "indicator", filter.indicator());
        if (!filter.superseded()) {
            query.addCriteria(Criteria.where("supersededBy").isNull());
        }
        var bounds = new ArrayList<Criteria>();
        if (filter.within() != null) {
            bounds.add(Criteria.where("unit").in(filter.within().stream().map(UnitKey::toString).toList()));
        }
        if (after != null) {
            bounds.add(Criteria.where("_id").gt(after));
        }
        if (!bounds.isEmpty()) {
            query.addCriteria(new Criteria().andOperator(bounds));
        }
        return mongo.find(query, Target.class);
    }

    private static void equal(Query query, String field, @Nullable String value) {
        if (value != null) {
            query.addCriteria(Criteria.where(field).is(value));
        }
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
