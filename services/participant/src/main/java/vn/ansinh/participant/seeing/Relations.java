package vn.ansinh.participant.seeing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.participant.keeping.Names;
import vn.ansinh.participant.keeping.Person;

/** Which organisation had to do with whom, and on which day last. A relation lasts {@value #MONTHS} months from that day. */
@Component
public class Relations implements InitializingBean {

    static final int MONTHS = 24;

    private static final String RELATIONS = "relations";

    private final MongoOperations mongo;
    private final BusinessClock clock;

    Relations(MongoOperations mongo, BusinessClock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
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
        var upserts = people.stream().map(person -> new UpdateOneModel<Document>(eq("_id", id(organisation, person.id())), Updates.combine(
                Updates.max("lastDay", today),
                Updates.setOnInsert(new Document("organisation", organisation).append("person", person.id().toString())
                        .append("nameKeys", Names.keys(person.identity().fullName())))), new UpdateOptions().upsert(true))).toList();
        mongo.execute(RELATIONS, relations -> relations.bulkWrite(upserts, new BulkWriteOptions().ordered(false)));
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
