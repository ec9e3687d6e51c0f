package vn.ansinh.contribution.loading;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ansinh.contribution.ContributionSettings;
import vn.ansinh.kernel.BusinessClock;

/** Takes stored lists one by one and works on them; several instances share them by leases, and a list whose instance died is taken over. */
@Component
class UploadJobs {

    private static final Logger LOG = LoggerFactory.getLogger(UploadJobs.class);
    private static final int MOST_AT_ONCE = 2;

    private final Uploads uploads;
    private final Outcomes outcomes;
    private final ListWork work;
    private final ListMeters meters;
    private final BusinessClock clock;
    private final ContributionSettings settings;
    private final String instance = UUID.randomUUID().toString();
    private final Set<String> mine = ConcurrentHashMap.newKeySet();

    UploadJobs(Uploads uploads, Outcomes outcomes, ListWork work, ListMeters meters, BusinessClock clock, ContributionSettings settings) {
        this.uploads = uploads;
        this.outcomes = outcomes;
        this.work = work;
        this.meters = meters;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${ansinh.contribution.lists.every:PT0.5S}")
    void takeLists() {
        while (mine.size() < MOST_AT_ONCE) {
            var taken = uploads.take(instance, settings.lists().lease());
            if (taken.isEmpty()) {
                return;
            }
            mine.add(taken.get().id());
            Thread.ofVirtual().name("list-" + taken.get().id()).start(() -> workOn(taken.get()));
        }
    }

    @Scheduled(fixedDelayString = "${ansinh.contribution.lists.heartbeat:PT3S}")
    void keepLists() {
        mine.removeIf(id -> !uploads.renew(id, instance, settings.lists().lease()));
        uploads.oldestUnfinished().ifPresentOrElse(meters::oldestUnfinished, meters::nothingUnfinished);
    }

    private void workOn(Upload upload) {
        try {
            boolean worked = work.work(upload, () -> mine.contains(upload.id()));
            var counts = outcomes.counts(upload.id(), upload.counts().rows());
            if (worked && counts.isComplete()) {
                uploads.finish(upload.id(), instance, counts, clock.now().plus(settings.lists().keepFiles()));
                meters.finished(counts);
                LOG.info("list {} is done: {}", upload.id(), counts);
            } else {
                uploads.release(upload.id(), instance);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.error("list {} will be taken up again when its lease is over", upload.id(), failed);
        } finally {
            mine.remove(upload.id());
        }
    }
}
