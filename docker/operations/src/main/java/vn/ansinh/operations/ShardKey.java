package vn.ansinh.operations;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one collection is spread over the shards.
 *
 * @param field the field of its documents by which it is spread
 */
record ShardKey(String database, String collection, String field, Kind kind) {

    /** Hashed spreads evenly, ranged keeps neighbours together. */
    enum Kind {
        HASHED, RANGED
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FIELDS = Set.of("database", "collection", "field", "kind");

    /** @throws IllegalArgumentException that names what is wrong in the table */
    static List<ShardKey> table(String json) {
        var keys = JSON.readTree(json).valueStream().map(ShardKey::of).toList();
        var names = new HashSet<String>();
        keys.forEach(key -> require(names.add(key.namespace()), key.namespace() + " stands in the table twice"));
        require(!keys.isEmpty(), "the table is empty");
        return keys;
    }

    private static ShardKey of(JsonNode row) {
        require(Set.copyOf(row.propertyNames()).equals(FIELDS), "a row has other fields than " + new TreeSet<>(FIELDS) + ": " + row);
        var kind = row.path("kind").asString().toUpperCase(Locale.ROOT);
        require(kind.equals("HASHED") || kind.equals("RANGED"), "a key is hashed or ranged, not " + row.path("kind"));
        return new ShardKey(row.path("database").asString(), row.path("collection").asString(), row.path("field").asString(), Kind.valueOf(kind));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    String namespace() {
        return database + "." + collection;
    }

    Document key() {
        return new Document(field, kind == Kind.HASHED ? "hashed" : 1);
    }

    /** Changes nothing where the collection has this key already. */
    Document command() {
        return new Document("shardCollection", namespace()).append("key", key());
    }
}
