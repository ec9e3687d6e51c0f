package vn.ansinh.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Growing pauses with full jitter, so that those who met in a conflict do not meet again. */
public record BackOff(Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 20;

    public BackOff() {
        this(Duration.ofMillis(4), Duration.ofMillis(500));
    }

    /** The pause after a failed attempt, counted from 1: random between half of and the whole doubled duration. */
    public Duration after(int attempt) {
        long cap = Math.min(longest.toNanos(), first.toNanos() << Math.min(attempt - 1, MAX_DOUBLINGS));
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(cap / 2, cap + 1));
    }

    /** Waits; false if the thread was interrupted, whose mark stays. */
    public boolean pause(int attempt) {
        long deadline = System.nanoTime() + after(attempt).toNanos();
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(left);
        }
        return !Thread.currentThread().isInterrupted();
    }
}
