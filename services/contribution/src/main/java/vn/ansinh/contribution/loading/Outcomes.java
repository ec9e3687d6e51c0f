package vn.ansinh.contribution.loading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.ansinh.messaging.StoreCollections;
import vn.ansinh.messaging.StorePreparation;

/** The outcomes of rows. A second outcome of a row fails with a duplicate key, and its transaction with it. */
@Component
class Outcomes implements StorePreparation {

    private static final int BEHIND_ALL = 999_999;

    private final MongoTemplate mongo;

    Outcomes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        StoreCollections.create(mongo, mongo.getCollectionName(Outcome.class));
    }

    void insert(List<Outcome> outcomes) {
        mongo.insert(outcomes, Outcome.class);
    }

    /** The rows from {@code first} to {@code last} that have their outcome. */
    Set<Integer> decided(String upload, int first, int last) {
        var query = Query.query(between(upload, first, last));
        query.fields().include("row");
        var rows = new HashSet<Integer>();
        mongo.find(query, Decided.class, mongo.getCollectionName(Outcome.class)).forEach(it -> rows.add(it.row()));
        return rows;
    }

    Counts counts(String upload, int rows) {
        var byOutcome = Aggregation.newAggregation(Aggregation.match(between(upload, 0, BEHIND_ALL)), Aggregation.group("outcome").count().as("rows"));
        var counted = new EnumMap<Outcome.Kind, Integer>(Outcome.Kind.class);
        mongo.aggregate(byOutcome, Outcome.class, Counted.class).forEach(it -> counted.put(it.id(), it.rows()));
        return new Counts(rows, counted.getOrDefault(Outcome.Kind.RECORDED, 0), counted.getOrDefault(Outcome.Kind.ALREADY_RECORDED, 0),
                counted.getOrDefault(Outcome.Kind.REFUSED, 0));
    }

    List<Outcome> after(String upload, int row, int most) {
        return mongo.find(Query.query(between(upload, row + 1, BEHIND_ALL)).with(Sort.by("_id")).limit(most), Outcome.class);
    }

    /** All in the order of the rows; to be closed. */
    Stream<Outcome> stream(String upload) {
        return mongo.stream(Query.query(between(upload, 0, BEHIND_ALL)).with(Sort.by("_id")), Outcome.class);
    }

    private static Criteria between(String upload, int first, int last) {
        return Criteria.where("_id").gte(Outcome.id(upload, first)).lte(Outcome.id(upload, last));
    }

    private record Decided(int row) {
    }

    private record Counted(Outcome.Kind id, int rows) {
    }
}
