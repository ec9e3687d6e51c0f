package vn.ansinh.participant.keeping;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.participant.protecting.LookupHash;

/** The stored people, and the claims that keep their numbers unique. */
@Component
public class People {

    static final String PEOPLE = "people";
    static final String CLAIMS = "claims";

    private final MongoOperations mongo;
    private final PersonDocuments documents;
    private final LookupHash hashes;

    People(MongoOperations mongo, PersonDocuments documents, LookupHash hashes) {
        this.mongo = mongo;
        this.documents = documents;
        this.hashes = hashes;
    }

    public Optional<Person> find(PersonId id) {
        return findAll(List.of(id)).values().stream().findFirst();
    }

    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        var people = HashMap.<PersonId, Person>newHashMap(ids.size());
        if (!ids.isEmpty()) {
            find(in("_id", ids.stream().map(PersonId::toString).toList())).forEach(person -> people.put(person.id(), person));
        }
        return people;
    }

    /** People who fit a filter, in the order of their ids. */
    public List<Person> page(Bson filter, int limit) {
        return mongo.execute(PEOPLE, people -> people.find(filter).sort(Sorts.ascending("_id")).limit(limit).map(documents::read).into(new ArrayList<>()));
    }

    /** Who has claimed which of these hashes. */
    public Map<String, PersonId> owners(Collection<String> wanted) {
        var owners = HashMap.<String, PersonId>newHashMap(wanted.size());
        if (!wanted.isEmpty()) {
            mongo.execute(CLAIMS, claims -> claims.find(in("_id", wanted)).into(new ArrayList<>()))
                    .forEach(claim -> owners.put(claim.getString("_id"), PersonId.parse(claim.getString("person"))));
        }
        return owners;
    }

    /** @throws org.springframework.dao.DataAccessException for a number that somebody claims meanwhile */
    public void insertAll(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        var claims = people.stream().flatMap(person -> claims(person).stream().map(hash -> claim(hash, person))).toList();
        mongo.execute(CLAIMS, collection -> collection.insertMany(claims));
        mongo.execute(PEOPLE, collection -> collection.insertMany(people.stream().map(documents::write).toList()));
    }

    /** Stores the next version of each; refuses with {@code version-mismatch} if another is stored meanwhile. */
    public void updateAll(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        var replacements = people.stream().map(person -> new ReplaceOneModel<>(
                and(eq("_id", person.id().toString()), eq("version", person.version() - 1)), documents.write(person))).toList();
        var result = mongo.execute(PEOPLE, collection -> collection.bulkWrite(replacements, new BulkWriteOptions().ordered(false)));
        if (result.getMatchedCount() != people.size()) {
            throw Problem.of(ProblemType.VERSION_MISMATCH).asException();
        }
    }

    /** Stores a correction, in which numbers may have changed. */
    public void update(Person before, Person after) {
        var wanted = new ArrayList<>(claims(after));
        wanted.removeAll(claims(before));
        if (!wanted.isEmpty()) {
            var released = new ArrayList<>(claimsOfAllKeys(before));
            released.removeAll(claimsOfAllKeys(after));
            mongo.execute(CLAIMS, collection -> collection.deleteMany(and(in("_id", released), eq("person", before.id().toString()))));
            mongo.execute(CLAIMS, collection -> collection.insertMany(wanted.stream().map(hash -> claim(hash, after)).toList()));
        }
        updateAll(List.of(after));
    }

    private List<String> claims(Person person) {
        var identity = person.identity();
        var siCode = identity.siCode();
        return siCode == null ? List.of(hashes.of(identity.personalId())) : List.of(hashes.of(identity.personalId()), hashes.of(siCode));
    }

    /** A number that was claimed before a rotation stands under an older key. */
    private List<String> claimsOfAllKeys(Person person) {
        var identity = person.identity();
        var siCode = identity.siCode();
        return Stream.concat(hashes.all(identity.personalId()).stream(), siCode == null ? Stream.empty() : hashes.all(siCode).stream()).toList();
    }

    private List<Person> find(Bson filter) {
        return mongo.execute(PEOPLE, people -> people.find(filter).map(documents::read).into(new ArrayList<>()));
    }

    private static Document claim(String hash, Person person) {
        return new Document("_id", hash).append("person", person.id().toString());
    }
}
