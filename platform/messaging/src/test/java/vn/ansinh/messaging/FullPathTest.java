package vn.ansinh.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.messaging.consuming.TestConsumers;
import vn.ansinh.messaging.publishing.TestRelay;

/** From the command's transaction over a real broker into the projection. */
class FullPathTest {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = new TestDatabase();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var closeable : open.reversed()) {
            closeable.close();
        }
        database.close();
    }

    @Test
    void whatIsWrittenIsAppliedOnceInOrderAlsoWhenARelayDiesBetweenPublishingAndDeleting() throws Exception {
        var relay = relay();
        var keys = keys(20);
        append(relay, keys, 1, 2);
        relay.publishWithoutDeleting();
        relay.start();
        append(relay, keys, 3, 4);
        var consumers = consumers("projection");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(keys).allSatisfy(key -> assertThat(consumers.appliedOf(key)).containsExactly(1L, 2L, 3L, 4L)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(relay.pending()).isZero());
    }

    @Test
    void twoRelaysShareTheWorkAndOneGoesOnWhenTheOtherStops() {
        var first = relay().start();
        var second = relay().start();
        var keys = keys(40);
        append(first, keys, 1, 10);
        append(second, keys, 11, 20);
        first.close();
        open.remove(first);
        append(second, keys, 21, 25);
        var consumers = consumers("shared");
        var expected = LongStream.rangeClosed(1, 25).boxed().toList();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(keys).allSatisfy(key -> assertThat(consumers.appliedOf(key)).isEqualTo(expected)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(second.pending()).isZero());
    }

    @Test
    void aConsumerStartedAgainGoesOnWhereItWas() {
        var relay = relay().start();
        var keys = keys(10);
        append(relay, keys, 1, 3);
        var before = consumers("restarted");
        await().atMost(PATIENCE).until(() -> before.applied() >= 5);
        before.close();
        open.remove(before);
        append(relay, keys, 4, 6);
        var after = consumers("restarted");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(keys).allSatisfy(key -> assertThat(after.appliedOf(key)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L)));
    }

    private TestRelay relay() {
        var relay = new TestRelay(database, TestTopics.created(), LEASE);
        open.add(relay);
        return relay;
    }

    private TestConsumers consumers(String name) {
        var consumers = new TestConsumers(name, database, TestTopics.created());
        open.add(consumers);
        return consumers;
    }

    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(_ -> Events.key()).toList();
    }

    private void append(TestRelay relay, List<String> keys, int from, int to) {
        for (int number = from; number <= to; number++) {
            int current = number;
            database.transactions().run(() -> relay.outbox().appendAll(keys.stream().map(key -> new Outbox.Keyed(key, Events.numbered(key, current))).toList()));
        }
    }
}
