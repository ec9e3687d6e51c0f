package vn.ansinh.messaging;

import java.util.List;
import vn.ansinh.contracts.event.Event;

/**
 * Events written in the caller's transaction and published after its commit, in the order of their key. The order of one key over several transactions
 * is that of their commits; a roll-back leaves neither an event nor a gap in the sequence.
 */
public interface Outbox {

    /**
     * Adds one event.
     *
     * @param key the person's id wherever a person is concerned, else the aggregate's id
     * @throws IllegalStateException outside a transaction
     */
    void append(String key, Event event);

    /**
     * Adds many events with three calls to the store, in the order of the list.
     *
     * @throws IllegalStateException outside a transaction
     */
    void appendAll(List<Keyed> events);

    /** An event and the key whose order it belongs to. */
    record Keyed(String key, Event event) {
    }
}
