package vn.ansinh.contribution.loading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contribution.ContributionSettings;
import vn.ansinh.contribution.collecting.Collectors;
import vn.ansinh.contribution.quoting.PaymentDates;
import vn.ansinh.kernel.BusinessClock;

/** Reads a list from its beginning and gives its chunks to a few workers; a chunk waits for the earlier ones that it is bound to. */
@Component
class ListWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ListWork.class);
    private static final long LONGEST_PAUSE = Duration.ofSeconds(15).toMillis();
    private static final long FIRST_PAUSE = 250;

    private final UploadFiles files;
    private final ChunkWork chunks;
    private final Collectors collectors;
    private final BusinessClock clock;
    private final ContributionSettings settings;
    private final ListMeters meters;
    private final Semaphore workers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch stopped = new CountDownLatch(1);

    ListWork(UploadFiles files, ChunkWork chunks, Collectors collectors, BusinessClock clock, ContributionSettings settings, ListMeters meters) {
        this.files = files;
        this.chunks = chunks;
        this.collectors = collectors;
        this.clock = clock;
        this.settings = settings;
        this.meters = meters;
        this.workers = new Semaphore(settings.lists().parallelChunks());
    }

    /** @return whether each row has its outcome; false if the work was given up for now */
    boolean work(Upload upload, BooleanSupplier stillMine) throws IOException {
        try (var file = files.fetch(upload.id()); var table = Table.open(file.file(), upload.kind(), settings.lists().maxInflated().toBytes())) {
            var reader = reader(upload, Header.of(table.headings(), false));
            var inWork = new ArrayList<InWork>();
            int number = 0;
            for (var rows = take(table, reader, number); !rows.isEmpty() && goesOn(stillMine); rows = take(table, reader, number)) {
                number += rows.size();
                start(upload, Chunk.of(rows), inWork, stillMine);
            }
            inWork.forEach(it -> it.done().join());
            return goesOn(stillMine);
        }
    }

    private RowReader reader(Upload upload, Header header) {
        var today = clock.today();
        var dates = upload.uploader().bringsHistory() ? PaymentDates.ofHistory(today) : PaymentDates.upTo(today, settings.paymentDaysBack());
        return new RowReader(header, dates, upload.uploader().organisation(), collectors::find);
    }

    private List<RowResult> take(Table table, RowReader reader, int before) {
        var rows = new ArrayList<RowResult>(settings.lists().chunkRows());
        while (rows.size() < settings.lists().chunkRows()) {
            var cells = table.next();
            if (cells.isEmpty()) {
                break;
            }
            rows.add(reader.read(before + rows.size() + 1, cells.get()));
        }
        return rows;
    }

    private void start(Upload upload, Chunk chunk, List<InWork> inWork, BooleanSupplier stillMine) {
        inWork.removeIf(it -> it.done().isDone() && !it.done().isCompletedExceptionally());
        inWork.stream().filter(it -> chunk.isBoundTo(it.chunk())).forEach(it -> it.done().join());
        workers.acquireUninterruptibly();
        inWork.add(new InWork(chunk, CompletableFuture.runAsync(() -> {
            try {
                persist(upload, chunk, stillMine);
            } finally {
                workers.release();
            }
        }, threads)));
    }

    /** Neighbours and store may be away for a while: the list waits for them and goes on. */
    private void persist(Upload upload, Chunk chunk, BooleanSupplier stillMine) {
        long pause = FIRST_PAUSE;
        boolean begunBefore = upload.attempts() > 1;
        while (goesOn(stillMine)) {
            try {
                chunks.work(upload, chunk, begunBefore);
                meters.worked(chunk.rows().size());
                return;
            } catch (RuntimeException failed) {
                LOG.warn("rows {} to {} of list {} wait {} ms: {}", chunk.first(), chunk.last(), upload.id(), pause, reason(failed));
                begunBefore = true;
                pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
    }

    /** Never the message: it may quote data. */
    private static String reason(RuntimeException failed) {
        return failed instanceof ProblemException refused ? refused.problem().type().slug() : failed.getClass().getSimpleName();
    }

    private void pause(long millis) {
        try {
            stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goesOn(BooleanSupplier stillMine) {
        return stopped.getCount() > 0 && !Thread.currentThread().isInterrupted() && stillMine.getAsBoolean();
    }

    @Override
    public void destroy() {
        stopped.countDown();
        threads.close();
    }

    private record InWork(Chunk chunk, CompletableFuture<Void> done) {
    }
}
