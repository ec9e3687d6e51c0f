package vn.ansinh.campaign.measuring;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.messaging.StorePreparation;

/** People's receipts, and the results they add up to by unit, month and Kafka partition, so that consumers of different partitions never conflict. */
@Component
class ParticipationStore implements StorePreparation {
    static final String PARTICIPATIONS = "participations";
    static final String RESULTS = "results";

    private final MongoTemplate mongo;

    ParticipationStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        mongo.indexOps(RESULTS).createIndex(new Index().named("month").on("month", Direction.ASC));
    }

    Map<String, Participation> read(Set<String> people) {
        var known = new HashMap<String, Participation>();
        people.forEach(person -> known.put(person, Participation.NONE));
        mongo.execute(PARTICIPATIONS, collection -> {
            collection.find(in("_id", people)).forEach(document -> known.put(document.getString("_id"), participation(document)));
            return known;
        });
        return known;
    }

    void write(Map<String, Participation> changed) {
        var writes = new ArrayList<ReplaceOneModel<Document>>();
        changed.forEach((person, participation) -> writes.add(new ReplaceOneModel<>(eq("_id", person), document(person, participation),
                new ReplaceOptions().upsert(true))));
        if (!writes.isEmpty()) {
            mongo.execute(PARTICIPATIONS, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    void add(Map<Participation.Place, long[]> differences, int partition) {
        var writes = new ArrayList<UpdateOneModel<Document>>();
        differences.forEach((place, amounts) -> {
            var increments = new Document();
            for (var measured : Measured.values()) {
                if (amounts[measured.ordinal()] != 0) {
                    increments.append(measured.field(), amounts[measured.ordinal()]);
                }
            }
            if (!increments.isEmpty()) {
                var fixed = new Document("unit", place.unit().toString()).append("month", place.month().toString());
                writes.add(new UpdateOneModel<>(eq("_id", place.unit() + ":" + place.month() + ":" + partition),
                        new Document("$inc", increments).append("$setOnInsert", fixed), new UpdateOptions().upsert(true)));
            }
        });
        if (!writes.isEmpty()) {
            mongo.execute(RESULTS, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    /** What was reached in a month, by the unit of the receipts. */
    Map<UnitKey, Long> reached(YearMonth month, Measured measured) {
        return mongo.execute(RESULTS, collection -> {
            var reached = new HashMap<UnitKey, Long>();
            for (var row : collection.find(eq("month", month.toString())).projection(new Document("unit", 1).append(measured.field(), 1))) {
                if (row.get(measured.field()) instanceof Number amount) {
                    reached.merge(UnitKey.parse(row.getString("unit")), amount.longValue(), Math::addExact);
                }
            }
            return reached;
        });
    }

    static Document document(String person, Participation participation) {
        return new Document("_id", person)
                .append("receipts", participation.receipts().stream().map(paid -> new Document("id", paid.id().toString())
                        .append("months", paid.months().stream().map(YearMonth::toString).toList()).append("unit", paid.unit().toString())
                        .append("paid", paid.paymentDay()).append("gross", paid.gross().amount())).toList())
                .append("voided", participation.voided().stream().map(ReceiptId::toString).toList());
    }

    static Participation participation(Document document) {
        return new Participation(document.getList("receipts", Document.class).stream().map(ParticipationStore::paid).toList(),
                document.getList("voided", String.class).stream().map(ReceiptId::parse).toList());
    }

    private static Participation.Paid paid(Document document) {
        return new Participation.Paid(ReceiptId.parse(document.getString("id")), Months.of(months(document)), UnitKey.parse(document.getString("unit")),
                document.getString("paid"), Vnd.of(document.getLong("gross")));
    }

    private static List<YearMonth> months(Document document) {
        return document.getList("months", String.class).stream().map(YearMonth::parse).toList();
    }
}
