package vn.ansinh.contribution.covering;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;

/** The claims of months. Inserting one that exists fails with a duplicate key and rolls the transaction back. */
@Component
public class MonthClaims {

    private final MongoTemplate mongo;

    MonthClaims(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those of the slots that are taken, in their order. */
    public List<String> taken(Scheme scheme, PersonId person, List<String> slots) {
        var taken = taken(slots.stream().map(slot -> MonthClaim.id(scheme, person, slot)).toList());
        return slots.stream().filter(slot -> taken.contains(MonthClaim.id(scheme, person, slot))).toList();
    }

    /** Those of the claims that exist. */
    public Set<String> taken(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), MonthClaim.class).stream().map(MonthClaim::id).collect(Collectors.toSet());
    }

    public void claim(List<MonthClaim> claims) {
        mongo.insert(claims, MonthClaim.class);
    }

    /** Frees what a receipt has claimed, and nothing another one has claimed since. */
    public void free(Scheme scheme, PersonId person, List<String> slots, String receiptId) {
        var ids = slots.stream().map(slot -> MonthClaim.id(scheme, person, slot)).toList();
        mongo.remove(Query.query(Criteria.where("_id").in(ids).and("receiptId").is(receiptId)), MonthClaim.class);
    }

    /** The calendar months covered in a scheme. */
    public Months covered(Scheme scheme, PersonId person) {
        var prefix = MonthClaim.prefix(scheme, person);
        var query = Query.query(Criteria.where("_id").gte(prefix + "0").lt(prefix + "a")).with(Sort.by("_id"));
        return Months.of(mongo.find(query, MonthClaim.class).stream().map(it -> YearMonth.parse(it.id().substring(prefix.length()))).toList());
    }
}
