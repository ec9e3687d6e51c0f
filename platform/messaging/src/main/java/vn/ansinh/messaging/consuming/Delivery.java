package vn.ansinh.messaging.consuming;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.EventJson;
import vn.ansinh.contracts.event.EventType;
import vn.ansinh.messaging.ReceivedEvent;

/**
 * An event as it came from the broker, not read yet.
 *
 * @param traceparent trace of the request that caused it, or null
 */
record Delivery(UUID id, String type, String key, long sequence, Instant time, String json, String topic, int partition, long offset,
        @Nullable String traceparent) {

    /** Empty for a type that this version does not know. */
    Optional<ReceivedEvent> read() {
        return EventType.ofType(type).map(known ->
                new ReceivedEvent(id, known, key, sequence, time, data(known), topic, partition, offset));
    }

    private Event data(EventType known) {
        try {
            return EventJson.read(known, json);
        } catch (JacksonException e) {
            throw new UnreadableEventException(e);
        }
    }

    /** The data is not what its type says. The cause may quote the data, so it is never logged. */
    static final class UnreadableEventException extends RuntimeException {

        UnreadableEventException(Throwable cause) {
            super("the data is not what its type says", cause);
        }
    }
}
