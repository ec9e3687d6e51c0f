package vn.ansinh.messaging.consuming;

/**
 * How far a consumer has come with a key of a topic.
 *
 * @param applied the last sequence applied, 0 before the first
 * @param waiting whether events of the key stand in the waiting collection
 * @param parked  whether an event could not be applied and an operator has to act
 */
record Position(long applied, boolean waiting, boolean parked) {

    static final Position START = new Position(0, false, false);
}
