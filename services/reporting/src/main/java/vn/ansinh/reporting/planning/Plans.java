package vn.ansinh.reporting.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.TargetAssigned;
import vn.ansinh.kernel.UnitKey;

/** The target in force for a unit, month and indicator: the one of the latest decision. */
@Component
public class Plans {
    static final String PLANS = "plans";

    private final MongoTemplate mongo;

    Plans(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param indicator code of the indicator */
    public record PlanKey(UnitKey unit, YearMonth month, String indicator) {
        @Override
        public String toString() {
            return unit + ":" + month + ":" + indicator;
        }
    }

    public Map<PlanKey, Long> of(Collection<PlanKey> keys) {
        var byText = new HashMap<String, PlanKey>();
        keys.forEach(key -> byText.put(key.toString(), key));
        var plans = new HashMap<PlanKey, Long>();
        mongo.find(Query.query(Criteria.where("_id").in(byText.keySet())), Document.class, PLANS)
                .forEach(row -> plans.put(byText.get(row.getString("_id")), row.getLong("value")));
        return plans;
    }

    /** Announcements may arrive in any order: they belong to different targets. */
    void note(TargetAssigned target) {
        var id = new PlanKey(target.unit(), target.month(), target.indicator()).toString();
        var known = mongo.findById(id, Document.class, PLANS);
        if (known == null || LocalDate.parse(known.getString("decided")).isBefore(target.decisionDate())) {
            mongo.save(new Document("_id", id).append("value", target.value()).append("decided", target.decisionDate().toString()), PLANS);
        }
    }
}
