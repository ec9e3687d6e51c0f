package vn.ansinh.starter.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers, as it is kept for repeats.
 *
 * @param etag with its quotes
 */
public record Answer(int status, @Nullable String location, @Nullable String etag, Object body) {

    public static Answer created(String location, String etag, Object body) {
        return new Answer(201, location, etag, body);
    }

    public static Answer accepted(String location, Object body) {
        return new Answer(202, location, null, body);
    }

    public static Answer ok(Object body) {
        return new Answer(200, null, null, body);
    }

    public static Answer ok(String etag, Object body) {
        return new Answer(200, null, etag, body);
    }
}
