package vn.ansinh.starter.clock;

import java.time.Duration;

/** Where the shift of the business clock is kept. */
public interface ClockStore {

    Duration read();

    void write(Duration shift);

    /** Forgets the shift at the end of the process. */
    static ClockStore inMemory() {
        return new ClockStore() {
            private volatile Duration shift = Duration.ZERO;

            @Override
            public Duration read() {
                return shift;
            }

            @Override
            public void write(Duration wanted) {
                shift = wanted;
            }
        };
    }
}
