package vn.ansinh.subsidy.deciding;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.messaging.StorePreparation;

/** Decisions and supported months in the store; each method is at most one round trip for all it is given. */
@Component
class Decisions implements StorePreparation {

    private static final String PAYMENT_DATE = "proposed.inputs.paymentDate";

    private final MongoOperations mongo;

    Decisions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        mongo.indexOps(Decision.class).createIndex(new Index().on("person", Sort.Direction.ASC).named("person"));
        mongo.indexOps(Decision.class).createIndex(new Index().on(PAYMENT_DATE, Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("paymentDate"));
    }

    Map<String, Decision> find(Collection<String> ids) {
        return byId(mongo.find(new Query(where("_id").in(ids)), Decision.class));
    }

    /** Without what is long and not needed to settle them. */
    Map<String, Decision> findToSettle(Collection<String> ids) {
        var query = new Query(where("_id").in(ids));
        query.fields().exclude("proposed.calculation", "proposed.inputs", "proposed.parameters");
        return byId(mongo.find(query, Decision.class));
    }

    /** In the order of their ids, without what was answered. */
    List<Decision> paidOn(LocalDate day, @Nullable String after, int limit) {
        var query = new Query(where(PAYMENT_DATE).is(day.toString())).with(Sort.by("_id")).limit(limit);
        if (after != null) {
            query.addCriteria(where("_id").gt(after));
        }
        query.fields().exclude("proposed.calculation", "proposed.parameters");
        return mongo.find(query, Decision.class);
    }

    long countPaidIn(YearMonth month) {
        return mongo.count(new Query(where(PAYMENT_DATE).gte(month.atDay(1).toString()).lte(month.atEndOfMonth().toString())), Decision.class);
    }

    Map<PersonId, SupportedMonths> supportedMonths(Collection<PersonId> people) {
        var found = new LinkedHashMap<PersonId, SupportedMonths>();
        var ids = people.stream().map(PersonId::toString).toList();
        mongo.find(new Query(where("_id").in(ids)), SupportedMonths.class).forEach(months -> found.put(months.person(), months));
        return found;
    }

    void insert(Collection<Decision> decisions) {
        if (!decisions.isEmpty()) {
            mongo.insert(decisions, Decision.class);
        }
    }

    /** Changes state and receipt; what was proposed stays as it is. */
    void settle(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Decision.class);
        for (var decision : decisions) {
            var update = new Update().set("state", decision.state()).set("changedAt", decision.changedAt());
            var receipt = decision.receipt();
            bulk.updateOne(new Query(where("_id").is(decision.id())), receipt == null ? update : update.set("receipt", receipt));
        }
        bulk.execute();
    }

    void save(Collection<SupportedMonths> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, SupportedMonths.class);
        changed.forEach(months -> bulk.replaceOne(new Query(where("_id").is(months.person().toString())), months, FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    private static Map<String, Decision> byId(List<Decision> decisions) {
        var found = new LinkedHashMap<String, Decision>();
        decisions.forEach(decision -> found.put(decision.id(), decision));
        return found;
    }
}
