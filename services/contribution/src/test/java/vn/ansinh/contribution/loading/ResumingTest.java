package vn.ansinh.contribution.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contribution.ContributionFlow;
import vn.ansinh.contribution.Neighbourhood.TestClock;
import vn.ansinh.contribution.Pricing;
import vn.ansinh.contribution.collecting.Collector;
import vn.ansinh.contribution.quoting.ExpiryTrigger;
import vn.ansinh.contribution.quoting.PaymentDates;
import vn.ansinh.keycloak.Role;

@ContributionFlow
class ResumingTest {

    private static int next = 700_000;

    private final ChunkWork work;
    private final Outcomes outcomes;
    private final Uploads uploads;
    private final Pricing pricing;
    private final TestClock clock;
    private final MongoTemplate mongo;
    private final ExpiryTrigger expiry;

    ResumingTest(ChunkWork work, Outcomes outcomes, Uploads uploads, Pricing pricing, TestClock clock, MongoTemplate mongo, ApplicationContext context) {
        this.work = work;
        this.outcomes = outcomes;
        this.uploads = uploads;
        this.pricing = pricing;
        this.clock = clock;
        this.mongo = mongo;
        this.expiry = new ExpiryTrigger(context);
    }

    @BeforeEach
    void firstDay() {
        clock.reset();
    }

    @Test
    void goesOnAfterACrashBeforeTheDecision() {
        var upload = upload();
        var chunk = chunk(20);
        pricing.failNext(1);
        assertThat(catchProblem(() -> work.work(upload, chunk, false))).isTrue();

        work.work(upload, chunk, true);

        requireRecordedOnce(upload, 20);
    }

    @Test
    void goesOnAfterACrashBetweenTheDecisionAndTheReceipts() {
        var upload = upload();
        var chunk = chunk(20);
        pricing.loseNextAnswers(1);
        assertThat(catchProblem(() -> work.work(upload, chunk, false))).isTrue();

        work.work(upload, chunk, true);

        requireRecordedOnce(upload, 20);
    }

    @Test
    void changesNothingWhenAChunkIsWorkedOnAgain() {
        var upload = upload();
        var chunk = chunk(20);
        work.work(upload, chunk, false);

        work.work(upload, chunk, true);

        requireRecordedOnce(upload, 20);
    }

    @Test
    void asksAgainWhenTheQuotesOfTheFirstAttemptHaveExpired() {
        var upload = upload();
        var chunk = chunk(5);
        pricing.failNext(1);
        assertThat(catchProblem(() -> work.work(upload, chunk, false))).isTrue();
        clock.set(TestClock.START.plusSeconds(25 * 3600));
        expiry.run();

        work.work(upload, chunk, true);

        requireRecordedOnce(upload, 5);
    }

    @Test
    void recordsOnceWhenAZombieWorksOnTheSameRows() throws Exception {
        var upload = upload();
        var chunk = chunk(100);
        Callable<Boolean> worker = () -> {
            boolean failed = true;
            while (failed) {
                failed = catchFailure(() -> work.work(upload, chunk, true));
            }
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(worker, worker, worker))) {
                assertThat(done.get()).isTrue();
            }
        }

        requireRecordedOnce(upload, 100);
    }

    @Test
    void givesAListToOneInstanceUntilItsLeaseIsOver() {
        var stored = new Upload(UUID.randomUUID().toString(), FileKind.CSV, false, uploader(), List.of(), UploadStatus.DONE, Counts.ofRows(0), Instant.EPOCH,
                "first", Instant.now().plusSeconds(60), 1, null, null);
        uploads.insert(stored);

        assertThat(uploads.renew(stored.id(), "first", Duration.ofSeconds(60))).isTrue();
        assertThat(uploads.renew(stored.id(), "second", Duration.ofSeconds(60))).isFalse();
    }

    private void requireRecordedOnce(Upload upload, int rows) {
        assertThat(outcomes.counts(upload.id(), rows)).isEqualTo(new Counts(rows, rows, 0, 0));
        var receipts = outcomes.after(upload.id(), 0, rows).stream().map(Outcome::receiptId).toList();
        assertThat(mongo.count(query(where("_id").in(receipts)), "receipts")).isEqualTo(rows);
        assertThat(mongo.count(query(where("receiptId").in(receipts)), "ledger")).isEqualTo(rows);
        assertThat(mongo.count(query(where("receiptId").in(receipts)), "monthClaims")).isEqualTo(rows);
    }

    private static boolean catchProblem(Runnable work) {
        try {
            work.run();
            return false;
        } catch (ProblemException thrown) {
            return true;
        }
    }

    private static boolean catchFailure(Runnable work) {
        try {
            work.run();
            return false;
        } catch (RuntimeException thrown) {
            return true;
        }
    }

    private static Upload upload() {
        return new Upload(UUID.randomUUID().toString(), FileKind.CSV, false, uploader(), List.of(), UploadStatus.RUNNING, Counts.ofRows(0), Instant.EPOCH,
                null, null, 1, null, null);
    }

    private static Upload.Uploader uploader() {
        return new Upload.Uploader("loader", Set.of(Role.HISTORY_LOADER), List.of("VN"), null);
    }

    private Chunk chunk(int rows) {
        var cells = new ListFixture().rows(next, rows).cells();
        next += rows;
        var reader = new RowReader(Header.of(ListFixture.columns(), true), PaymentDates.ofHistory(clock.today()), null,
                code -> Optional.of(new Collector(code, "VNPOST")));
        return Chunk.of(IntStream.range(0, rows).mapToObj(at -> reader.read(at + 1, cells.get(at))).toList());
    }
}
