package vn.ansinh.messaging.publishing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;

/** Wakes the relay of this process when a transaction with events has committed. */
public final class RelaySignal implements MongoOutbox.Wake {

    private final Semaphore permits = new Semaphore(0);
    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            wake();
        }
    };

    @Override
    public TransactionSynchronization afterCommit() {
        return afterCommit;
    }

    void wake() {
        permits.release();
    }

    /** Waits until woken or until the time is over, and takes all signals given so far. */
    void await(Duration atMost) throws InterruptedException {
        if (permits.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            permits.drainPermits();
        }
    }
}
