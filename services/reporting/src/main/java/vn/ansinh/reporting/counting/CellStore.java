package vn.ansinh.reporting.counting;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.ansinh.units.Level;

/** Cells in the store. Each Kafka partition has cells of its own, so consumers of different partitions never write the same document. */
@Component
class CellStore {
    static final String CELLS = "cells";

    private final MongoTemplate mongo;

    CellStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void add(Map<Level, Tally> differences, int partition) {
        var writes = new ArrayList<WriteModel<Document>>();
        differences.forEach((level, tally) -> tally.forEach((key, values) -> writes.add(write(level, key, values, partition))));
        if (!writes.isEmpty()) {
            mongo.execute(CELLS, collection -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    private static UpdateOneModel<Document> write(Level level, CellKey key, long[] values, int partition) {
        var amounts = new Document();
        for (var measure : Measure.ALL) {
            if (values[measure.ordinal()] != 0) {
                amounts.append(measure.field(), values[measure.ordinal()]);
            }
        }
        return new UpdateOneModel<>(eq("_id", id(level, key, partition)), new Document("$inc", amounts).append("$setOnInsert", place(level, key, partition)),
                new UpdateOptions().upsert(true));
    }

    private static String id(Level level, CellKey key, int partition) {
        return String.join(":", key.scheme().name(), level.name(), key.unit().toString(), key.month().toString(), key.group().code(), key.sex().name(),
                key.method().name(), key.ageBand().label(), Integer.toString(partition), key.organisation());
    }

    private static Document place(Level level, CellKey key, int partition) {
        return new Document("scheme", key.scheme().name()).append("level", level.name()).append("unit", key.unit().toString())
                .append("month", key.month().toString()).append("group", key.group().code()).append("sex", key.sex().name())
                .append("method", key.method().name()).append("organisation", key.organisation()).append("ageBand", key.ageBand().label())
                .append("partition", partition);
    }
}
