package vn.ansinh.messaging.publishing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the relay last met, for health and figures. */
public final class RelayState {

    private volatile @Nullable Instant oldest;
    private volatile @Nullable String failure;
    private volatile @Nullable Instant failingSince;
    private volatile long pending;

    void idle() {
        oldest = null;
        pending = 0;
        recovered();
    }

    void sees(Instant oldestRow, long rows) {
        oldest = oldestRow;
        pending = rows;
    }

    void recovered() {
        failure = null;
        failingSince = null;
    }

    void failed(String reason, Instant now) {
        failure = reason;
        if (failingSince == null) {
            failingSince = now;
        }
    }

    /** Rows in the outbox, as last seen. */
    public long pending() {
        return pending;
    }

    /** How long the oldest row has been waiting. */
    public Duration age(Instant now) {
        var since = oldest;
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }

    /** Why the relay does not get on, as the name of an error, or null. */
    public @Nullable String failure() {
        return failure;
    }

    public @Nullable Instant failingSince() {
        return failingSince;
    }
}
