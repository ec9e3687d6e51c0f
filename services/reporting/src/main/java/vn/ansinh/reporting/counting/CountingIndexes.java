package vn.ansinh.reporting.counting;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import vn.ansinh.messaging.StoreCollections;
import vn.ansinh.messaging.StorePreparation;

/** Creates collections and indexes before the first event. */
@Component
class CountingIndexes implements StorePreparation {
    private final MongoTemplate mongo;

    CountingIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepareStore() {
        StoreCollections.create(mongo, FactStore.FACTS, CellStore.CELLS, Freshness.FRESHNESS);
        mongo.indexOps(CellStore.CELLS).createIndex(new Index().named("reading").on("scheme", Direction.ASC).on("level", Direction.ASC)
                .on("unit", Direction.ASC).on("month", Direction.ASC));
    }
}
