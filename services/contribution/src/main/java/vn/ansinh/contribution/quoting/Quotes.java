package vn.ansinh.contribution.quoting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.QuoteExpired;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.StorePreparation;

/** The store of quotes. Each change of state is guarded by the state before it, so that expiry and payment cannot both happen. */
@Component
public class Quotes implements StorePreparation {

    private static final List<QuoteState> UNDECIDED = List.of(QuoteState.OPENING, QuoteState.OPEN);

    private final MongoTemplate mongo;

    Quotes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        mongo.indexOps(Quote.class).createIndex(new Index().on("state", Sort.Direction.ASC).on("expiresAt", Sort.Direction.ASC));
        mongo.indexOps(Quote.class).createIndex(new Index().on("personId", Sort.Direction.ASC).on("createdAt", Sort.Direction.DESC));
    }

    public Optional<Quote> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Quote.class));
    }

    public List<Quote> findAll(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Quote.class);
    }

    public void insert(Quote opening) {
        mongo.insert(opening);
    }

    public void insertAll(Collection<Quote> opening) {
        mongo.insert(opening, Quote.class);
    }

    /** @return false if the quote is not opening any more */
    boolean open(Quote opened) {
        var update = new Update().set("state", QuoteState.OPEN).set("decision", opened.made());
        return mongo.updateFirst(inState(opened.id(), QuoteState.OPENING), update, Quote.class).getModifiedCount() == 1;
    }

    /** Drops a quote that was refused before it opened. */
    public void drop(Collection<String> ids) {
        mongo.remove(Query.query(Criteria.where("_id").in(ids).and("state").is(QuoteState.OPENING)), Quote.class);
    }

    /** OPEN becomes PAID, unless its time is over or it is not open any more. An officer's quote gets the organisation that took the money. */
    public boolean pay(String id, String organisation, Instant now) {
        var payable = inState(id, QuoteState.OPEN).addCriteria(Criteria.where("expiresAt").gt(now));
        var paid = new Update().set("state", QuoteState.PAID).set("organisation", organisation);
        return mongo.updateFirst(payable, paid, Quote.class).getModifiedCount() == 1;
    }

    /** OPENING becomes PAID at once, for rows of lists. @return how many were still opening */
    public int payAll(List<Quote> opened) {
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Quote.class);
        opened.forEach(it -> bulk.updateOne(inState(it.id(), QuoteState.OPENING), new Update().set("state", QuoteState.PAID).set("decision", it.made())));
        return bulk.execute().getModifiedCount();
    }

    /** Quotes whose time is over and that nobody has paid. */
    List<String> overdue(Instant now, int most) {
        var query = Query.query(Criteria.where("state").in(UNDECIDED).and("expiresAt").lte(now)).limit(most);
        return ended(query).stream().map(Ended::id).toList();
    }

    /** When the time of the oldest of them was over. */
    Optional<Instant> oldestOverdue(Instant now) {
        var query = Query.query(Criteria.where("state").in(UNDECIDED).and("expiresAt").lte(now)).with(Sort.by("expiresAt")).limit(1);
        return mongo.find(query, Quote.class).stream().map(Quote::expiresAt).findFirst();
    }

    /** Ends those of the quotes that nobody has paid, in the caller's transaction; returns them. */
    public List<Ended> expire(Collection<String> ids) {
        var undecided = Query.query(Criteria.where("_id").in(ids).and("state").in(UNDECIDED));
        var ended = ended(undecided);
        mongo.updateMulti(undecided, new Update().set("state", QuoteState.EXPIRED), Quote.class);
        return ended;
    }

    private List<Ended> ended(Query query) {
        query.fields().include("personId");
        return mongo.find(query, Ended.class, Quote.COLLECTION);
    }

    /** The person's unit when a quote was last made; empty for a person nobody has asked a quote for. */
    public Optional<UnitKey> lastUnit(PersonId person) {
        var latest = Query.query(Criteria.where("personId").is(person)).with(Sort.by(Sort.Direction.DESC, "createdAt"));
        latest.fields().include("unit");
        return Optional.ofNullable(mongo.findOne(latest, Whereabouts.class, Quote.COLLECTION)).map(Whereabouts::unit);
    }

    /** Whether the organisation has made a quote for the person since then. */
    public boolean related(PersonId person, String organisation, Instant since) {
        return mongo.exists(Query.query(Criteria.where("personId").is(person).and("createdAt").gte(since).and("organisation").is(organisation)), Quote.class);
    }

    private static Query inState(String id, QuoteState state) {
        return Query.query(Criteria.where("_id").is(id).and("state").is(state));
    }

    private record Whereabouts(UnitKey unit) {
    }

    /** A quote that ended unpaid. */
    public record Ended(@Id String id, PersonId personId) {

        /** What releases the decision made with it. */
        public Outbox.Keyed event() {
            return new Outbox.Keyed(personId.toString(), new QuoteExpired(QuoteId.parse(id), personId));
        }
    }
}
