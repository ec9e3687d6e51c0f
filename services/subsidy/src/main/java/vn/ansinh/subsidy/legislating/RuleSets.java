package vn.ansinh.subsidy.legislating;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.messaging.StorePreparation;

/** Rule sets, their register and shadow runs in the store. */
@Component
class RuleSets implements StorePreparation {

    private final MongoOperations mongo;

    RuleSets(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        mongo.indexOps(StoredRuleSet.class).createIndex(new Index().on("number", Sort.Direction.DESC).unique().named("number"));
        mongo.upsert(new Query(where("_id").is(Register.ID)), new Update().setOnInsert("revision", 0L).setOnInsert("lastNumber", 0)
                .setOnInsert("approved", List.of()), Register.class);
    }

    Register register() {
        return Objects.requireNonNullElse(mongo.findById(Register.ID, Register.class), Register.EMPTY);
    }

    void save(Register register) {
        mongo.save(register);
    }

    /** @throws BrokenRuleSetException if one of them is not there */
    List<StoredRuleSet> inOrder(Register register) {
        if (register.approved().isEmpty()) {
            return List.of();
        }
        var ids = register.approved().stream().map(Register.Approved::id).toList();
        var found = mongo.find(new Query(where("_id").in(ids)), StoredRuleSet.class).stream().collect(Collectors.toMap(StoredRuleSet::id, Function.identity()));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> new BrokenRuleSetException(id))).toList();
    }

    void insert(StoredRuleSet ruleSet) {
        mongo.insert(ruleSet);
    }

    void save(StoredRuleSet ruleSet) {
        mongo.save(ruleSet);
    }

    Optional<StoredRuleSet> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), StoredRuleSet.class));
    }

    /** The newest first. */
    List<StoredRuleSet> list(boolean withDrafts, @Nullable Integer below, int limit) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "number")).limit(limit);
        if (below != null) {
            query.addCriteria(where("number").lt(below));
        }
        if (!withDrafts) {
            query.addCriteria(where("steps.kind").is(StoredRuleSet.Step.Kind.APPROVED.name()));
        }
        return mongo.find(query, StoredRuleSet.class);
    }

    Optional<Announcement> announcement() {
        return Optional.ofNullable(mongo.findById(Announcement.ID, Announcement.class));
    }

    void save(Announcement announcement) {
        mongo.save(announcement);
    }

    void insert(ShadowRun run) {
        mongo.insert(run);
    }

    Optional<ShadowRun> findRun(UUID ruleSet, UUID run) {
        return Optional.ofNullable(mongo.findById(run.toString(), ShadowRun.class)).filter(found -> found.ruleSetId().equals(ruleSet));
    }
}
