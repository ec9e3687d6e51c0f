package vn.ansinh.messaging.consuming;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key whose next event could not be applied. Its later events wait.
 *
 * @param sequence of the event that failed
 * @param error    class of the error
 * @param place    where in our code it came from, or null
 */
public record ParkedKey(String id, String consumer, String topic, String key, long sequence, String eventId, String type, String error,
        @Nullable String place, int attempts, Instant parkedAt) {
}
