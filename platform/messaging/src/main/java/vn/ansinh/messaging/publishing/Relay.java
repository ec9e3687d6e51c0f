package vn.ansinh.messaging.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.messaging.BackOff;
import vn.ansinh.messaging.BrokerUnavailableException;

/** Publishes the outbox: reads the oldest rows of its buckets, sends them, and deletes those that the broker holds. A crash in between repeats rows. */
public final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long STOP_MILLIS = 15_000;

    private final OutboxRows rows;
    private final BucketLeases leases;
    private final Publisher publisher;
    private final RelaySignal signal;
    private final RelayState state;
    private final MeterRegistry meters;
    private final int batch;
    private final Duration pollInterval;
    private final Clock clock = Clock.systemUTC();
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private volatile boolean running;
    private @Nullable Thread thread;

    public Relay(OutboxRows rows, BucketLeases leases, Publisher publisher, RelaySignal signal, RelayState state, MeterRegistry meters, int batch,
            Duration pollInterval) {
        this.rows = rows;
        this.leases = leases;
        this.publisher = publisher;
        this.signal = signal;
        this.state = state;
        this.meters = meters;
        this.batch = batch;
        this.pollInterval = pollInterval;
    }

    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::loop);
    }

    /** Finishes the batch under way and gives the buckets back. */
    public synchronized void stop() {
        running = false;
        signal.wake();
        try {
            if (thread != null) {
                thread.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }

    private void loop() {
        int failures = 0;
        while (running) {
            try {
                boolean full = publishNext();
                failures = 0;
                if (!full) {
                    signal.await(pollInterval);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures++;
                report(e, failures);
                backOff.pause(failures);
            }
        }
        releaseLeases();
    }

    /** One round; true if there is probably more. */
    boolean publishNext() throws InterruptedException {
        var buckets = leases.current();
        if (buckets.isEmpty()) {
            state.idle();
            return false;
        }
        var found = rows.oldest(buckets, batch);
        if (found.isEmpty()) {
            state.idle();
            return false;
        }
        state.sees(found.getFirst().time(), found.size() < batch ? found.size() : rows.count());
        var outcome = publisher.publish(found);
        rows.delete(outcome.acknowledged());
        count(outcome);
        if (outcome.failure() != null) {
            throw new BrokerUnavailableException(outcome.failure());
        }
        state.recovered();
        return found.size() == batch;
    }

    private void count(Publisher.Outcome outcome) {
        outcome.acknowledged().stream().collect(Collectors.groupingBy(Row::topic, Collectors.counting()))
                .forEach((topic, number) -> meters.counter("ansinh.events.published", "topic", topic).increment(number));
    }

    private void report(RuntimeException e, int failures) {
        var cause = e instanceof BrokerUnavailableException ? "broker not reachable" : "store not reachable";
        if (state.failure() == null) {
            LOG.warn("relay stopped publishing: {} ({})", cause, e.getClass().getSimpleName());
        }
        LOG.debug("attempt {} of the relay failed", failures, e);
        state.failed(cause, clock.instant());
    }

    private void releaseLeases() {
        try {
            leases.releaseAll();
        } catch (RuntimeException e) {
            LOG.warn("leases not given back, they end by themselves ({})", e.getClass().getSimpleName());
        }
    }
}
