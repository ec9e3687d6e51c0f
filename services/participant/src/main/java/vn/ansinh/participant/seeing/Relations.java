package vn.ansinh.participant.seeing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.messaging.StorePreparation;
import vn.ansinh.participant.keeping.Names;
import vn.ansinh.participant.keeping.Person;

/** Which organisation had to do with whom, and on which day last. A relation lasts {@value #MONTHS} months from that day. */
@Component
public class Relations implements StorePreparation {

    static final int MONTHS = 24;

    private static final String RELATIONS = "relations";

    private final MongoOperations mongo;
    private final BusinessClock clock;

    Relations(MongoOperations mongo, BusinessClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void prepareStore() {
        mongo.execute(RELATIONS, relations -> relations.createIndexes(List.of(
                new IndexModel(Indexes.ascending("organisation", "nameKeys", "person")),
                new IndexModel(Indexes.ascending("organisation", "person")),
                new IndexModel(Indexes.ascending("person")))));
    }

    /** Notes that the organisation has to do with these people today; a day is never moved back. */
    public void note(String organisation, Collection<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        String today = clock.today().toString();
        var ids = people.stream().map(person -> id(organisation, person.id())).toList();
        var noted = mongo.execute(RELATIONS, relations -> relations.find(in("_id", ids)).projection(Projections.include("lastDay")).into(new ArrayList<>())).stream()
                .collect(Collectors.toMap(relation -> relation.getString("_id"), relation -> relation.getString("lastDay")));
        var fresh = people.stream().filter(person -> !noted.containsKey(id(organisation, person.id()))).map(person -> relation(organisation, person, today)).toList();
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
        if (fresh.size() < ids.size() && noted.values().stream().anyMatch(day -> day.compareTo(today) < 0)) {
            mongo.execute(RELATIONS, relations -> relations.updateMany(and(in("_id", noted.keySet()), lt("lastDay", today)), Updates.set("lastDay", today)));
        }
    }

    /** Somebody may have noted one of them meanwhile, for the same day: the others still go in. */
    private void insert(List<Document> fresh) {
        try {
            mongo.execute(RELATIONS, relations -> relations.insertMany(fresh, new InsertManyOptions().ordered(false)));
        } catch (DuplicateKeyException noted) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw noted;
            }
        }
    }

    private static Document relation(String organisation, Person person, String day) {
        return new Document("_id", id(organisation, person.id())).append("organisation", organisation).append("person", person.id().toString())
                .append("lastDay", day).append("nameKeys", Names.keys(person.identity().fullName()));
    }

    /** Keeps the searchable name of all relations as the person's name. */
    public void renamed(Person person) {
        mongo.execute(RELATIONS, relations -> relations.updateMany(eq("person", person.id().toString()),
                Updates.set("nameKeys", Names.keys(person.identity().fullName()))));
    }

    public boolean exists(String organisation, PersonId person) {
        return !related(organisation, List.of(person)).isEmpty();
    }

    Set<PersonId> related(String organisation, Collection<PersonId> people) {
        var ids = people.stream().map(person -> id(organisation, person)).toList();
        return new HashSet<>(mongo.execute(RELATIONS, relations -> relations.find(and(in("_id", ids), gte("lastDay", oldest())))
                .map(relation -> PersonId.parse(relation.getString("person"))).into(new ArrayList<>())));
    }

    /**
     * People of an organisation in the order of their ids.
     *
     * @param name  filter on {@code nameKeys}, or null for all
     * @param after the id after which to go on, or null
     */
    public List<PersonId> page(String organisation, @Nullable Bson name, @Nullable String after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("organisation", organisation), gte("lastDay", oldest())));
        if (name != null) {
            filters.add(name);
        }
        if (after != null) {
            filters.add(gt("person", after));
        }
        return mongo.execute(RELATIONS, relations -> relations.find(and(filters)).projection(Projections.include("person")).sort(Sorts.ascending("person"))
                .limit(limit).map(relation -> PersonId.parse(relation.getString("person"))).into(new ArrayList<>()));
    }

    private String oldest() {
        LocalDate today = clock.today();
        return today.minusMonths(MONTHS).toString();
    }

    private static String id(String organisation, PersonId person) {
        return organisation + "|" + person;
    }
}
