package vn.ansinh.contribution.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ansinh.contribution.leasing.Leases;
import vn.ansinh.kernel.BusinessClock;

/** Removes the files of lists whose time is over on the business clock, and what crashes left behind. Removing twice changes nothing. */
@Component
class FileExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(FileExpiry.class);
    private static final String NAME = "list-files";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SURELY_OVER = Duration.ofDays(1);
    private static final Path SPOOLS = Path.of(System.getProperty("java.io.tmpdir"));
    private static final int BATCH = 100;

    private final Uploads uploads;
    private final UploadFiles files;
    private final Leases leases;
    private final BusinessClock clock;

    FileExpiry(Uploads uploads, UploadFiles files, Leases leases, BusinessClock clock) {
        this.uploads = uploads;
        this.files = files;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ansinh.contribution.lists.expiry-every:PT1M}", initialDelayString = "${ansinh.contribution.lists.expiry-every:PT1M}")
    void run() throws IOException {
        var surelyOver = Instant.now().minus(SURELY_OVER);
        Spool.removeLeftovers(SPOOLS, surelyOver);
        if (leases.take(NAME, LEASE)) {
            removeOutdated(clock.now());
            removeUnclaimed(surelyOver);
        }
    }

    /** The file first: whoever is stopped in between begins again. */
    void removeOutdated(Instant now) {
        for (var id : uploads.withFileUntil(now, BATCH)) {
            files.remove(id);
            uploads.fileGone(id, now);
            LOG.info("the file of list {} was removed", id);
        }
    }

    void removeUnclaimed(Instant begunBefore) {
        for (var id : files.begunBefore(begunBefore, BATCH)) {
            if (!uploads.exists(id)) {
                files.remove(id);
            }
            files.belongs(id);
        }
    }
}
