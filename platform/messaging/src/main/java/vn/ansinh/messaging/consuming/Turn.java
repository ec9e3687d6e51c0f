package vn.ansinh.messaging.consuming;

/** What to do with an event that arrives: the decision behind "each sequence once and in order". */
enum Turn {
    /** It is the next one. */
    APPLY,
    /** It was applied before. */
    SKIP,
    /** An earlier one is missing, or its key is parked. */
    WAIT;

    static Turn of(Position position, long sequence) {
        if (sequence <= position.applied()) {
            return SKIP;
        }
        return sequence == position.applied() + 1 && !position.parked() ? APPLY : WAIT;
    }
}
