package vn.ansinh.messaging;

import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Collections that are there before the first transactions write to them: inside one, a collection cannot well come into being. */
public final class StoreCollections {

    private StoreCollections() {
    }

    /** Creates what is missing; other replicas may do the same at the same time. */
    public static void create(MongoOperations mongo, String... names) {
        for (var name : names) {
            create(mongo, name);
        }
    }

    private static void create(MongoOperations mongo, String name) {
        try {
            if (!mongo.collectionExists(name)) {
                mongo.createCollection(name);
            }
        } catch (DataAccessException e) {
            if (!mongo.collectionExists(name)) {
                throw e;
            }
        }
    }
}
