package vn.ansinh.messaging.publishing;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One row of the outbox.
 *
 * @param order grows with every transaction that writes the key and is near the time in milliseconds, so that it orders keys fairly among each other
 */
record Row(String id, int bucket, long order, long sequence, String topic, String key, String type, Instant time, String json, @Nullable String traceparent) {

    static final int BUCKETS = 16;

    static int bucketOf(String key) {
        int hash = key.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), BUCKETS);
    }

    Document toDocument() {
        var document = new Document("_id", id)
                .append("bucket", bucket).append("order", order).append("sequence", sequence)
                .append("topic", topic).append("key", key).append("type", type).append("time", Date.from(time)).append("json", json);
        return traceparent == null ? document : document.append("traceparent", traceparent);
    }

    static Row from(Document document) {
        return new Row(document.getString("_id"), document.getInteger("bucket"), document.getLong("order"), document.getLong("sequence"),
                document.getString("topic"), document.getString("key"), document.getString("type"), document.getDate("time").toInstant(),
                document.getString("json"), document.getString("traceparent"));
    }
}
