package vn.ansinh.contribution.quoting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ansinh.contribution.leasing.Leases;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;

/** Ends quotes whose time is over on the business clock, so that what was proposed with them is released. */
@Component
class QuoteExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(QuoteExpiry.class);
    private static final String NAME = "quote-expiry";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int BATCH = 200;

    private final AtomicReference<Duration> overdue = new AtomicReference<>(Duration.ZERO);

    private final Quotes quotes;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Leases leases;
    private final BusinessClock clock;

    QuoteExpiry(Quotes quotes, Outbox outbox, Transactions transactions, Leases leases, BusinessClock clock, MeterRegistry meters) {
        this.quotes = quotes;
        this.outbox = outbox;
        this.transactions = transactions;
        this.leases = leases;
        this.clock = clock;
        TimeGauge.builder("ansinh.quotes.overdue", overdue, TimeUnit.SECONDS, it -> it.get().toSeconds())
                .description("for how long the oldest quote that nobody ended has been over").register(meters);
    }

    /** Looks from every replica, also where another one has the lease and does nothing. */
    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void look() {
        var now = clock.now();
        overdue.set(quotes.oldestOverdue(now).map(over -> Duration.between(over, now)).orElse(Duration.ZERO));
    }

    @Scheduled(fixedDelayString = "${ansinh.contribution.expiry-every:PT2S}", initialDelayString = "${ansinh.contribution.expiry-every:PT2S}")
    void run() {
        int expired = BATCH;
        while (expired == BATCH && leases.take(NAME, LEASE)) {
            expired = expireBatch(clock.now());
        }
    }

    private int expireBatch(Instant now) {
        int expired = transactions.inTransaction(() -> {
            var ended = quotes.expire(quotes.overdue(now, BATCH));
            outbox.appendAll(ended.stream().map(Quotes.Ended::event).toList());
            return ended.size();
        });
        if (expired > 0) {
            LOG.info("{} quotes expired", expired);
        }
        return expired;
    }
}
