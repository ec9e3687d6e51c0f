package vn.ansinh.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.messaging.consuming.TestConsumers;
import vn.ansinh.messaging.publishing.TestRelay;

/** A province's receipts of one month through outbox, relay and three projections; {@code -Dansinh.story.events=8700} for the full number. */
class ThroughputStory {

    private static final int EVENTS = Integer.getInteger("ansinh.story.events", 1_500);
    private static final int IN_ONE_TRANSACTION = 100;

    @Test
    void aListOfReceiptsReachesThreeProjections() throws Exception {
        try (var database = new TestDatabase(); var relay = new TestRelay(database, TestTopics.created(), Duration.ofSeconds(15)).start();
                var subsidy = new TestConsumers("subsidy", database, TestTopics.created());
                var campaign = new TestConsumers("campaign", database, TestTopics.created());
                var reporting = new TestConsumers("reporting", database, TestTopics.created())) {
            write(database, relay, 200);
            awaitAll(200, subsidy, campaign, reporting);
            long start = System.nanoTime();
            write(database, relay, EVENTS);
            long written = System.nanoTime();
            awaitAll(EVENTS + 200, subsidy, campaign, reporting);
            long applied = System.nanoTime();
            System.out.printf("%d receipts: written in %d ms, applied by three projections %d ms after the first, %d events/s through the whole path%n", EVENTS,
                    (written - start) / 1_000_000, (applied - start) / 1_000_000, EVENTS * 1_000_000_000L / (applied - start));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(relay.pending()).isZero());
        }
    }

    private static void awaitAll(long events, TestConsumers... projections) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(projections).allMatch(projection -> projection.applied() >= events));
    }

    private static void write(TestDatabase database, TestRelay relay, int events) {
        for (int from = 0; from < events; from += IN_ONE_TRANSACTION) {
            var list = IntStream.range(from, Math.min(events, from + IN_ONE_TRANSACTION)).mapToObj(_ -> receipt()).toList();
            database.transactions().run(() -> relay.outbox().appendAll(list));
        }
    }

    private static Outbox.Keyed receipt() {
        var person = new PersonId(UUID.randomUUID());
        var line = new PayerLine(Payer.STATE, null, new BigDecimal("10"), 1, Vnd.of(33_000), "134/2015/NĐ-CP Art. 14.1.c");
        return new Outbox.Keyed(person.toString(), new ContributionReceived(new ReceiptId(UUID.randomUUID()), new QuoteId(UUID.randomUUID()), person,
                Scheme.VOLUNTARY_SI, Method.MONTHLY, Months.from(YearMonth.of(2023, 10), 1), 1, Vnd.of(1_500_000), Sex.FEMALE, YearMonth.of(1984, 5), Group.OTHER,
                new UnitKey("02647", LocalDate.of(1900, 1, 1)), LocalDate.of(2023, 10, 15), Instant.parse("2023-10-15T02:30:00Z"), "VNPOST", Channel.CASH,
                Vnd.of(330_000), List.of(line), Vnd.of(297_000), new RuleSetRef("2023.1", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
    }
}
