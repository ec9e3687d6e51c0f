package vn.ansinh.reporting.counting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Facts in the store: one read and one write for a batch. */
@Component
class FactStore {
    static final String FACTS = "facts";

    private final MongoTemplate mongo;

    FactStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The facts of these people and schemes, empty ones where nothing is known yet. */
    Map<Fact.FactId, Fact> read(Set<Fact.FactId> ids) {
        var byText = new LinkedHashMap<String, Fact.FactId>();
        ids.forEach(id -> byText.put(id.toString(), id));
        var facts = new HashMap<Fact.FactId, Fact>();
        ids.forEach(id -> facts.put(id, Fact.none(id)));
        mongo.execute(FACTS, collection -> {
            for (var document : collection.find(in("_id", byText.keySet()))) {
                var id = byText.get(document.getString("_id"));
                facts.put(id, FactDocuments.read(id, document));
            }
            return facts;
        });
        return facts;
    }

    void write(Collection<Fact> facts) {
        var writes = facts.stream().map(fact -> new ReplaceOneModel<>(eq("_id", fact.id().toString()), FactDocuments.of(fact),
                new ReplaceOptions().upsert(true))).toList();
        if (!writes.isEmpty()) {
            mongo.execute(FACTS, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }
}
