package vn.ansinh.messaging.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.event.EventJson;
import vn.ansinh.contracts.event.EventType;
import vn.ansinh.contracts.event.Topics;
import vn.ansinh.messaging.Events;
import vn.ansinh.messaging.MessagingProperties;
import vn.ansinh.messaging.TestDatabase;

class BatchApplierTest {

    private static final long POISON = 666;

    private final TestDatabase database = new TestDatabase();
    private final RecordingConsumer consumer = new RecordingConsumer("recording", database.mongo());
    private final PositionStore store = new PositionStore(database.mongo(), consumer.name());
    private final ConsumerRuntime runtime = new ConsumerRuntime(List.of(consumer), database.transactions(), database.mongo(), new SimpleMeterRegistry(),
            new MessagingProperties.Consuming(1, 500, 2), Map.of(), "test", OpenTelemetry.noop());
    private final BatchApplier applier = runtime.applier(consumer.name()).orElseThrow();
    private final ParkedKeys parkedKeys = new ParkedKeys(runtime, database.transactions());
    private final String key = Events.key();
    private final String other = Events.key();

    @BeforeEach
    void prepare() {
        runtime.prepare();
        runtime.prepare();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void appliesABatchOfManyKeysInOneCall() {
        apply(event(key, 1), event(other, 1), event(key, 2));
        assertThat(consumer.appliedOf(key)).containsExactly(1L, 2L);
        assertThat(consumer.appliedOf(other)).containsExactly(1L);
        assertThat(consumer.batches()).isEqualTo(1);
    }

    @Test
    void aBatchDeliveredAgainAfterACrashBeforeTheOffsetWasToldChangesNothing() {
        apply(event(key, 1), event(key, 2));
        apply(event(key, 1), event(key, 2), event(key, 3));
        assertThat(consumer.appliedOf(key)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEarlyEventWaitsUntilItsTurnAndTheOthersGoOn() {
        apply(event(key, 3), event(other, 1));
        apply(event(key, 2));
        assertThat(consumer.appliedOf(key)).isEmpty();
        assertThat(consumer.appliedOf(other)).containsExactly(1L);
        assertThat(store.countWaiting()).isEqualTo(2);
        assertThat(store.countWaitingSince(Instant.now().plusSeconds(1))).isEqualTo(2);
        apply(event(key, 1));
        assertThat(consumer.appliedOf(key)).containsExactly(1L, 2L, 3L);
        assertThat(store.countWaiting()).isZero();
    }

    @Test
    void twoConsumersOfOnePartitionApplyEachEventOnce() throws Exception {
        var keys = IntStream.range(0, 10).mapToObj(_ -> Events.key()).toList();
        var deliveries = new ArrayList<Delivery>();
        keys.forEach(k -> LongStream.rangeClosed(1, 6).forEach(sequence -> deliveries.add(event(k, sequence))));
        var work = new ArrayList<Callable<Void>>();
        for (int zombie = 0; zombie < 4; zombie++) {
            var order = new ArrayList<>(deliveries);
            Collections.shuffle(order, new Random(zombie));
            work.add(() -> {
                for (int from = 0; from < order.size(); from += 15) {
                    apply(order.subList(from, from + 15).toArray(Delivery[]::new));
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(keys).allSatisfy(k -> assertThat(consumer.appliedOf(k)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L));
        assertThat(store.countWaiting()).isZero();
    }

    @Test
    void aPoisonEventParksItsKeyOnlyAndAReplayGoesOnInOrder() {
        consumer.failAt(POISON);
        apply(event(key, 1), event(other, 1), poison(key, 2), event(key, 3), event(other, 2));
        apply(event(key, 4), event(other, 3));
        assertThat(consumer.appliedOf(key)).containsExactly(1L);
        assertThat(consumer.appliedOf(other)).containsExactly(1L, 2L, 3L);
        var parked = parkedKeys.list(null, 10);
        assertThat(parked).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo(key);
            assertThat(it.sequence()).isEqualTo(2);
            assertThat(it.error()).isEqualTo("java.lang.IllegalStateException");
        });
        assertThat(deadLetters()).singleElement().asString().contains("IllegalStateException").doesNotContain("personal data");

        assertThat(parkedKeys.replay(parked.getFirst().id()).orElseThrow().parkedAgain()).isTrue();
        assertThat(parkedKeys.list(null, 10)).hasSize(1);
        assertThat(consumer.appliedOf(key)).containsExactly(1L);

        consumer.recover();
        assertThat(parkedKeys.replay(parked.getFirst().id())).contains(new ParkedKeys.Replay(3, false));
        assertThat(consumer.appliedOf(key)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(parkedKeys.list(null, 10)).isEmpty();
        assertThat(parkedKeys.replay(parked.getFirst().id())).isEmpty();
        apply(event(key, 5));
        assertThat(consumer.appliedOf(key)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(store.countWaiting()).isZero();
    }

    @Test
    void replayWhileEventsKeepArrivingLosesNone() throws Exception {
        consumer.failAt(POISON);
        apply(poison(key, 1));
        consumer.recover();
        var id = parkedKeys.list(null, 1).getFirst().id();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var arriving = threads.submit(() -> LongStream.rangeClosed(2, 40).forEach(sequence -> apply(event(key, sequence))));
            var replay = threads.submit(() -> parkedKeys.replay(id));
            arriving.get();
            replay.get();
        }
        assertThat(consumer.appliedOf(key)).containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(store.countWaiting()).isZero();
    }

    @Test
    void anUnknownTypeIsSkippedButItsSequenceCounts() {
        apply(event(key, 1), new Delivery(UUID.randomUUID(), "vn.ansinh.something.new.v9", key, 2, Instant.now(), "{}", Topics.CONTRIBUTION, 0, 2, null), event(key, 3));
        assertThat(consumer.appliedOf(key)).containsExactly(1L, 3L);
        assertThat(parkedKeys.list(null, 10)).isEmpty();
    }

    @Test
    void dataThatCannotBeReadParksTheKey() {
        var type = EventType.QUOTE_EXPIRED.type();
        apply(event(other, 1), new Delivery(UUID.randomUUID(), type, key, 1, Instant.now(), "{\"quoteId\":12}", Topics.CONTRIBUTION, 0, 2, null));
        assertThat(parkedKeys.list(null, 10)).extracting(ParkedKey::key).containsExactly(key);
        assertThat(consumer.appliedOf(other)).containsExactly(1L);
    }

    @Test
    void aRecordThatIsNoEventBecomesADeadLetter() {
        applier.apply(new BatchApplier.Batch(Topics.CONTRIBUTION, 0, 3, List.of(event(key, 1)), List.of(2L)));
        assertThat(deadLetters()).singleElement().asString().contains("not-an-event");
        assertThat(consumer.appliedOf(key)).containsExactly(1L);
    }

    private List<String> deadLetters() {
        return database.mongo().getCollection("dead_letters").find().map(Document::toJson).into(new ArrayList<>());
    }

    private void apply(Delivery... deliveries) {
        assertThat(applier.apply(new BatchApplier.Batch(Topics.CONTRIBUTION, 0, 1, List.of(deliveries), List.of()))).isTrue();
    }

    private static Delivery event(String key, long sequence) {
        return numbered(key, sequence, sequence);
    }

    private static Delivery poison(String key, long sequence) {
        return numbered(key, sequence, POISON);
    }

    private static Delivery numbered(String key, long sequence, long number) {
        return new Delivery(UUID.randomUUID(), EventType.QUOTE_EXPIRED.type(), key, sequence, Instant.now(), EventJson.write(Events.numbered(key, number)),
                Topics.CONTRIBUTION, 0, sequence, null);
    }
}
