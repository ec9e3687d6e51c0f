package vn.ansinh.starter.idempotency;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An answer or a refusal as it is kept.
 *
 * @param json the body, or the problem as data if {@code refusal}
 */
record StoredAnswer(int status, @Nullable String location, @Nullable String etag, String json, boolean refusal) {

    Document document() {
        return new Document("status", status).append("location", location).append("etag", etag).append("json", json).append("refusal", refusal);
    }

    static StoredAnswer read(Document row) {
        return new StoredAnswer(row.getInteger("status"), row.getString("location"), row.getString("etag"), row.getString("json"), row.getBoolean("refusal"));
    }
}
