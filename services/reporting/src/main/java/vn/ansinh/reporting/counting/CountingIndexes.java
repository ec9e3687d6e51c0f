package vn.ansinh.reporting.counting;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Creates collections and indexes before the first event: none of them can be made inside a transaction without conflicts. */
@Component
class CountingIndexes implements InitializingBean {
    private final MongoTemplate mongo;

    CountingIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void afterPropertiesSet() {
        var existing = mongo.getCollectionNames();
        List.of(FactStore.FACTS, CellStore.CELLS, Freshness.FRESHNESS).stream().filter(name -> !existing.contains(name)).forEach(mongo::createCollection);
        mongo.indexOps(CellStore.CELLS).createIndex(new Index().named("reading").on("scheme", Direction.ASC).on("level", Direction.ASC)
                .on("unit", Direction.ASC).on("month", Direction.ASC));
    }
}
