package vn.ansinh.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.ansinh.messaging.consuming.ConsumerRuntime;
import vn.ansinh.messaging.publishing.Relay;

/**
 * Starts relay and consumers once store and broker have answered, however long that takes, and keeps the figures fresh. Stops after the web server, so that
 * what its last requests wrote is still published.
 */
final class MessagingLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MessagingLifecycle.class);
    private static final Duration REFRESH = Duration.ofSeconds(10);
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(5);
    private static final long STOP_MILLIS = 5_000;
    private static final String NO_STORE = "store not reachable";
    private static final String NO_BROKER = "broker not reachable";

    private final Runnable prepareStore;
    private final KafkaTopics topics;
    private final Relay relay;
    private final ConsumerRuntime consumers;
    private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private final Clock clock = Clock.systemUTC();
    private volatile boolean running;
    private volatile boolean connected;
    private volatile boolean brokerReachable;
    private volatile String obstacle = "starting";
    private CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch firstAttempt = new CountDownLatch(1);
    private @Nullable Thread thread;

    MessagingLifecycle(Runnable prepareStore, KafkaTopics topics, Relay relay, ConsumerRuntime consumers) {
        this.prepareStore = prepareStore;
        this.topics = topics;
        this.relay = relay;
        this.consumers = consumers;
    }

    @Override
    public synchronized void start() {
        running = true;
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("messaging").daemon().start(this::work);
        awaitFirstAttempt();
    }

    /** Where the store is there, nothing is served before its indexes stand; where it is not, the service starts unready. */
    private void awaitFirstAttempt() {
        try {
            if (!firstAttempt.await(FIRST_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("messaging waits: {}", obstacle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        for (int attempt = 1; running && !connected; attempt++) {
            if (!connect(attempt)) {
                backOff.pause(attempt);
            }
        }
        do {
            refresh();
        } while (running && !stopped());
    }

    private boolean connect(int attempt) {
        try {
            obstacle = NO_STORE;
            prepareStore();
            obstacle = NO_BROKER;
            topics.create();
            brokerReachable = true;
            startAll();
            return true;
        } catch (RuntimeException e) {
            if (e instanceof TopicsMissingException) {
                obstacle = e.getMessage();
            }
            if (attempt == 1) {
                LOG.warn("messaging waits: {} ({})", obstacle, e.getClass().getSimpleName());
            }
            LOG.debug("attempt {} to connect failed", attempt, e);
            return false;
        }
    }

    private void prepareStore() {
        try {
            prepareStore.run();
        } finally {
            firstAttempt.countDown();
        }
    }

    private synchronized void startAll() {
        if (!running) {
            return;
        }
        if (relay != null) {
            relay.start();
        }
        if (consumers != null) {
            consumers.start();
        }
        connected = true;
        LOG.info("messaging started");
    }

    private void refresh() {
        brokerReachable = topics.isReachable();
        try {
            if (consumers != null) {
                consumers.refreshFigures(clock.instant());
            }
        } catch (RuntimeException e) {
            LOG.debug("figures not refreshed", e);
        }
    }

    private boolean stopped() {
        try {
            return stopping.await(REFRESH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void stop() {
        var started = halt();
        if (consumers != null && connected) {
            consumers.stop();
        }
        if (relay != null && connected) {
            relay.stop();
        }
        try {
            if (started != null) {
                started.interrupt();
                started.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connected = false;
        topics.close();
    }

    private synchronized @Nullable Thread halt() {
        running = false;
        stopping.countDown();
        return thread;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    /** Whether relay and consumers have been started. */
    boolean isConnected() {
        return connected;
    }

    /** Whether the broker answered when it was last asked, some seconds ago. */
    boolean isBrokerReachable() {
        return brokerReachable;
    }

    /** 1 if the broker answered when it was last asked, 0 if not; not a number before it was asked. */
    double brokerReachable() {
        if (connected) {
            return brokerReachable ? 1 : 0;
        }
        return obstacle.equals(NO_BROKER) ? 0 : Double.NaN;
    }

    /** What the start waits for. */
    String obstacle() {
        return obstacle;
    }

    @Nullable Instant consumersFailingSince() {
        return consumers == null ? null : consumers.failingSince();
    }
}
