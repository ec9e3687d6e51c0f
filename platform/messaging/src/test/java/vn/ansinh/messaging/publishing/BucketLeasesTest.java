package vn.ansinh.messaging.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.messaging.TestDatabase;

class BucketLeasesTest {

    private static final Duration LEASE = Duration.ofMillis(1500);

    private final TestDatabase database = new TestDatabase();
    private final BucketLeases first = new BucketLeases(database.mongo(), "first", LEASE);
    private final BucketLeases second = new BucketLeases(database.mongo(), "second", LEASE);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void instancesShareHalfAndHalfAndADeadOnesBucketsAreTakenOver() {
        first.prepare();
        second.prepare();
        assertThat(first.current()).hasSize(Row.BUCKETS);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var ofFirst = first.current();
            var ofSecond = second.current();
            assertThat(ofFirst).hasSize(Row.BUCKETS / 2).doesNotContainAnyElementsOf(ofSecond);
            assertThat(ofSecond).hasSize(Row.BUCKETS / 2);
        });
        var left = new HashSet<>(first.current());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(second.current()).containsAll(left).hasSize(Row.BUCKETS));
    }

    @Test
    void whatAnInstanceGivesBackIsTakenAtOnce() {
        first.prepare();
        assertThat(first.current()).hasSize(Row.BUCKETS);
        first.releaseAll();
        assertThat(second.current()).hasSize(Row.BUCKETS);
    }
}
