package vn.ansinh.messaging.consuming;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which threads of a consumer are trying the same again, and since when: what one of them gets done says nothing about the others. */
final class Failing {

    /** Longer than any pause between two attempts: a thread that is silent for so long has lost its partitions to another. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private final Map<Thread, Attempts> threads = new ConcurrentHashMap<>();

    private record Attempts(int count, Instant since, Instant last) {

        boolean isRecent(Instant now) {
            return last.plus(SILENCE).isAfter(now);
        }

        Attempts again(Instant now) {
            return isRecent(now) ? new Attempts(count + 1, since, now) : new Attempts(1, now, now);
        }
    }

    /** How often the current thread has failed one after the other. */
    int again(Instant now) {
        return threads.merge(Thread.currentThread(), new Attempts(1, now, now), (before, _) -> before.again(now)).count();
    }

    void over() {
        threads.remove(Thread.currentThread());
    }

    /** Null while none fails. */
    @Nullable Instant since(Instant now) {
        return threads.values().stream().filter(attempts -> attempts.isRecent(now)).map(Attempts::since).min(Instant::compareTo).orElse(null);
    }
}
