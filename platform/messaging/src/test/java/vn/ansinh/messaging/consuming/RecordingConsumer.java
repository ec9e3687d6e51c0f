package vn.ansinh.messaging.consuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.messaging.EventConsumer;
import vn.ansinh.messaging.Events;
import vn.ansinh.messaging.ReceivedEvent;

/** Writes what it gets into the store, in its transaction; fails on the numbers it is told to. */
final class RecordingConsumer implements EventConsumer {

    private final String name;
    private final MongoTemplate mongo;
    private final Set<Long> poison = ConcurrentHashMap.newKeySet();
    private volatile int batches;

    RecordingConsumer(String name, MongoTemplate mongo) {
        this.name = name;
        this.mongo = mongo;
        if (!mongo.collectionExists("applied_" + name)) {
            mongo.createCollection("applied_" + name);
        }
    }

    void failAt(long number) {
        poison.add(number);
    }

    void recover() {
        poison.clear();
    }

    int batches() {
        return batches;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTRIBUTION);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        batches++;
        var documents = new ArrayList<Document>();
        for (var event : batch) {
            if (poison.contains(Events.numberOf(event))) {
                throw new IllegalStateException("personal data must not be seen");
            }
            documents.add(new Document(Map.of("key", event.key(), "sequence", event.sequence(), "number", Events.numberOf(event))));
        }
        if (!documents.isEmpty()) {
            mongo.insert(documents, "applied_" + name);
        }
    }

    /** Sequences in the order of their application. */
    List<Long> appliedOf(String key) {
        return mongo.find(Query.query(Criteria.where("key").is(key)), Document.class, "applied_" + name).stream().map(it -> it.getLong("sequence")).toList();
    }

    long applied() {
        return mongo.getCollection("applied_" + name).countDocuments();
    }
}
