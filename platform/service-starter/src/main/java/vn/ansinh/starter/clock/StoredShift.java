package vn.ansinh.starter.clock;

import java.time.Duration;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The shift in the service's own database. */
final class StoredShift implements ClockStore {

    private static final String COLLECTION = "business_clock";
    private static final String ID = "shift";
    private static final String SECONDS = "seconds";

    private final MongoOperations mongo;

    StoredShift(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Duration read() {
        var stored = mongo.findById(ID, Document.class, COLLECTION);
        return stored == null ? Duration.ZERO : Duration.ofSeconds(stored.getLong(SECONDS));
    }

    @Override
    public void write(Duration shift) {
        mongo.save(new Document("_id", ID).append(SECONDS, shift.toSeconds()), COLLECTION);
    }
}
