package vn.ansinh.reporting.counting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.Level;

/** Sums of cells over partitions and over the dimensions nobody asked for. */
@Component
public class CellReader {
    private final MongoTemplate mongo;

    CellReader(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param dimensions   the fields to keep apart, of {@code group}, {@code sex}, {@code method}, {@code organisation}, {@code ageBand}
     * @param organisation only this one's cells, or null for all
     */
    public record Question(Scheme scheme, Level level, Collection<UnitKey> units, Collection<YearMonth> months, Set<String> dimensions,
                           Set<Measure> measures, @Nullable String organisation) {
    }

    /** One sum; measures that are zero may be missing. */
    public record Sum(UnitKey unit, YearMonth month, Map<String, String> dimensions, Map<Measure, Long> values) {
    }

    public List<Sum> sums(Question question) {
        var group = new Document("unit", "$unit").append("month", "$month");
        question.dimensions().forEach(dimension -> group.append(dimension, "$" + dimension));
        var totals = question.measures().stream().map(measure -> Accumulators.sum(measure.field(), "$" + measure.field())).toList();
        return mongo.execute(CellStore.CELLS, collection -> {
            var sums = new ArrayList<Sum>();
            for (var row : collection.aggregate(List.of(Aggregates.match(filter(question)), Aggregates.group(group, totals))).batchSize(5_000)) {
                sums.add(sum(question, row));
            }
            return sums;
        });
    }

    private static Bson filter(Question question) {
        var conditions = new ArrayList<Bson>(List.of(eq("scheme", question.scheme().name()), eq("level", question.level().name()),
                in("unit", question.units().stream().map(UnitKey::toString).toList()),
                in("month", question.months().stream().map(YearMonth::toString).toList())));
        if (question.organisation() != null) {
            conditions.add(eq("organisation", question.organisation()));
        }
        return and(conditions);
    }

    private static Sum sum(Question question, Document row) {
        var id = row.get("_id", Document.class);
        var dimensions = new HashMap<String, String>();
        question.dimensions().forEach(dimension -> dimensions.put(dimension, id.getString(dimension)));
        var values = new EnumMap<Measure, Long>(Measure.class);
        question.measures().forEach(measure -> values.put(measure, row.get(measure.field(), Number.class).longValue()));
        return new Sum(UnitKey.parse(id.getString("unit")), YearMonth.parse(id.getString("month")), dimensions, values);
    }
}
