package vn.ansinh.subsidy.supplementing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;

/** Local policies in the store. */
@Component
class PolicyStore {

    private static final String APPROVAL = "approval";

    private final MongoOperations mongo;

    PolicyStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Counts the changes of what is approved; each such change writes it, so two of them at the same time meet here and the second sees the first. */
    @Document(Changes.COLLECTION)
    record Changes(@Id String id, long count) {

        static final String COLLECTION = "local-policy-changes";
        static final String ONLY = "all";
    }

    /** What to list; null means any. @param visibleDrafts units whose drafts the caller may see, null for all */
    record Filter(@Nullable String unit, @Nullable Scheme scheme, StoredPolicy.@Nullable State state, @Nullable Collection<UnitKey> visibleDrafts) {
    }

    void prepare() {
        var policies = mongo.indexOps(StoredPolicy.class);
        policies.createIndex(new Index().named("units").on("units", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        policies.createIndex(new Index().named("state").on("state", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        policies.createIndex(new Index().named("payer").on("terms.scheme", Sort.Direction.ASC).on("terms.payer", Sort.Direction.ASC));
    }

    void insert(StoredPolicy policy) {
        mongo.insert(policy);
    }

    void update(StoredPolicy policy) {
        mongo.findAndReplace(new Query(where("_id").is(policy.id())), policy);
    }

    Optional<StoredPolicy> find(String id) {
        return Optional.ofNullable(mongo.findById(id, StoredPolicy.class));
    }

    List<StoredPolicy> approved() {
        return mongo.find(new Query(where(APPROVAL).exists(true)), StoredPolicy.class);
    }

    List<StoredPolicy> approved(Scheme scheme, Payer payer) {
        return mongo.find(new Query(where("terms.scheme").is(scheme).and("terms.payer").is(payer).and(APPROVAL).exists(true)), StoredPolicy.class);
    }

    List<UnitKey> unitsWithDrafts() {
        return mongo.findDistinct(new Query(where(APPROVAL).exists(false)), "terms.unit", StoredPolicy.class, String.class).stream().map(UnitKey::parse).toList();
    }

    List<StoredPolicy> list(Filter filter, @Nullable String after, int limit) {
        var all = new ArrayList<Criteria>();
        if (filter.unit() != null) {
            all.add(where("units").is(filter.unit()));
        }
        if (filter.scheme() != null) {
            all.add(where("terms.scheme").is(filter.scheme()));
        }
        if (filter.state() != null) {
            all.add(where("state").is(filter.state()));
        }
        if (filter.visibleDrafts() != null) {
            all.add(new Criteria().orOperator(where(APPROVAL).exists(true),
                    where("terms.unit").in(filter.visibleDrafts().stream().map(UnitKey::toString).toList())));
        }
        if (after != null) {
            all.add(where("_id").gt(after));
        }
        var query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        return mongo.find(query.with(Sort.by("_id")).limit(limit), StoredPolicy.class);
    }

    long changes() {
        var changes = mongo.findById(Changes.ONLY, Changes.class);
        return changes == null ? 0 : changes.count();
    }

    void noteChange() {
        mongo.upsert(new Query(where("_id").is(Changes.ONLY)), new Update().inc("count", 1), Changes.class);
    }
}
