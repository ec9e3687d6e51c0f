package vn.ansinh.messaging.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.messaging.Events;
import vn.ansinh.messaging.Outbox.Keyed;
import vn.ansinh.messaging.TestDatabase;

class OutboxTest {

    private final TestDatabase database = new TestDatabase();
    private final MongoOutbox outbox = new MongoOutbox(database.mongo(), new RelaySignal(), () -> null, Clock.systemUTC());
    private final OutboxRows rows = new OutboxRows(database.mongo());

    @BeforeEach
    void prepare() {
        rows.prepare();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void refusesEventsOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append("key", Events.numbered(Events.key(), 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> outbox.appendAll(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRollbackLeavesNeitherARowNorAGap() {
        var key = Events.key();
        append(key, 1);
        assertThatThrownBy(() -> database.transactions().run(() -> {
            outbox.append(key, Events.numbered(key, 2));
            throw new IllegalArgumentException("the command fails");
        })).isInstanceOf(IllegalArgumentException.class);
        append(key, 3);
        assertThat(all()).extracting(Row::sequence).containsExactly(1L, 2L);
        assertThat(all().getLast().json()).contains("000000000003");
    }

    @Test
    void numbersEveryKeyWithoutGapsUnderSixteenWriters() throws Exception {
        var keys = IntStream.range(0, 4).mapToObj(_ -> Events.key()).toList();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 160; i++) {
            int number = i;
            work.add(() -> {
                if (number % 4 == 0) {
                    database.transactions().run(() -> outbox.appendAll(keys.stream().map(key -> new Keyed(key, Events.numbered(key, number))).toList()));
                } else {
                    append(keys.get(number % 4), number);
                }
                return null;
            });
        }
        try (var writers = Executors.newFixedThreadPool(16)) {
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }
        var stored = all();
        for (var key : keys) {
            var ofKey = stored.stream().filter(row -> row.key().equals(key)).toList();
            int expected = key.equals(keys.getFirst()) ? 40 : 80;
            assertThat(ofKey).extracting(Row::sequence).as("the relay reads a key in the order of its sequence")
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, expected).boxed().toList());
        }
    }

    @Test
    void keepsTheOrderOfAListAndOfSeveralEventsOfOneKey() {
        var one = Events.key();
        var other = Events.key();
        append(other, 0);
        database.transactions().run(() -> outbox.appendAll(List.of(new Keyed(one, Events.numbered(one, 1)), new Keyed(other, Events.numbered(other, 2)),
                new Keyed(one, Events.numbered(one, 3)))));
        assertThat(all().stream().filter(row -> row.key().equals(one))).extracting(Row::sequence).containsExactly(1L, 2L);
        assertThat(all().stream().filter(row -> row.key().equals(other))).extracting(Row::sequence).containsExactly(1L, 2L);
        assertThat(all().stream().filter(row -> row.key().equals(one)).toList().getLast().json()).contains("000000000003");
    }

    @Test
    void joinsARunningTransaction() {
        var key = Events.key();
        assertThatThrownBy(() -> database.transactions().run(() -> {
            database.transactions().run(() -> append(key, 1));
            database.mongo().insert(new Document("_id", "other"), "things");
            throw new IllegalStateException("outer");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(all()).isEmpty();
    }

    private void append(String key, long number) {
        database.transactions().run(() -> outbox.append(key, Events.numbered(key, number)));
    }

    private List<Row> all() {
        return rows.oldest(IntStream.range(0, Row.BUCKETS).boxed().toList(), 1000);
    }
}
