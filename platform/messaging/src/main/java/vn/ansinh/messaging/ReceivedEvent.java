package vn.ansinh.messaging;

import java.time.Instant;
import java.util.UUID;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.EventType;

/**
 * An event as a consumer gets it.
 *
 * @param sequence number within (topic, key), from 1 without gaps
 * @param time     when it was written, by the system's clock
 */
public record ReceivedEvent(UUID id, EventType type, String key, long sequence, Instant time, Event data, String topic, int partition, long offset) {
}
