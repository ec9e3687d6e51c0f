package vn.ansinh.reporting.counting;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.ansinh.messaging.StorePreparation;

/** Creates collections and indexes before the first event: made inside a transaction they would conflict. Another instance may be doing the same. */
@Component
class CountingIndexes implements StorePreparation {
    private final MongoTemplate mongo;

    CountingIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        List.of(FactStore.FACTS, CellStore.CELLS, Freshness.FRESHNESS).forEach(this::create);
        mongo.indexOps(CellStore.CELLS).createIndex(new Index().named("reading").on("scheme", Direction.ASC).on("level", Direction.ASC)
                .on("unit", Direction.ASC).on("month", Direction.ASC));
    }

    private void create(String collection) {
        try {
            if (!mongo.collectionExists(collection)) {
                mongo.createCollection(collection);
            }
        } catch (DataAccessException e) {
            if (!mongo.collectionExists(collection)) {
                throw e;
            }
        }
    }
}
