package vn.ansinh.subsidy.legislating;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.RuleSetActivated;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;

/**
 * Tells others once when another rule set is in force. Nothing waits for it: what is in force follows from date and register alone. A new release's own
 * rules are not told, because during its roll-out both releases run.
 */
@Component
class Announcing {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final String KEY = "rule-set";

    private final RuleSets ruleSets;
    private final LawInForce law;
    private final Outbox outbox;
    private final Transactions transactions;
    private final BusinessClock clock;

    Announcing(RuleSets ruleSets, LawInForce law, Outbox outbox, Transactions transactions, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.law = law;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ansinh.subsidy.announce-every:PT2S}", initialDelayString = "${ansinh.subsidy.announce-every:PT2S}")
    void run() {
        try {
            if (!isTold(clock.today())) {
                transactions.run(() -> tell(clock.today()));
            }
        } catch (DuplicateKeyException e) {
            LOG.debug("another replica told it first");
        } catch (RuntimeException e) {
            LOG.warn("which rules are in force is not told yet: {}", e.getClass().getSimpleName());
        }
    }

    private void tell(LocalDate today) {
        if (isTold(today)) {
            return;
        }
        var statutes = law.load();
        var standing = statutes.on(today);
        var told = told(statutes);
        outbox.append(KEY, new RuleSetActivated(standing.last().map(set -> UUID.fromString(set.id())).orElse(null), standing.ref(), told.ruleSet(),
                since(standing, told, today)));
        ruleSets.save(new Announcement(Announcement.ID, ids(standing), standing.ref(), today));
        LOG.info("rule set {} ({}) is in force", standing.ref().version(), standing.ref().hash());
    }

    /** A replica whose clock is a moment behind at midnight must not take back what another has told. */
    private boolean isTold(LocalDate today) {
        var statutes = law.load();
        var told = told(statutes);
        return told.sets().equals(ids(statutes.on(today))) || told.day().minusDays(1).equals(today);
    }

    private Announcement told(Statutes statutes) {
        return ruleSets.announcement().orElseGet(() -> new Announcement(Announcement.ID, List.of(), statutes.shipped().ref(), LocalDate.EPOCH));
    }

    /** The day of the newest rule set where it came on top, and today where one was withdrawn. */
    private static LocalDate since(Standing standing, Announcement told, LocalDate today) {
        var ids = ids(standing);
        boolean onTop = ids.size() > told.sets().size() && ids.subList(0, told.sets().size()).equals(told.sets());
        return onTop ? standing.last().map(StoredRuleSet::activateOn).orElse(today) : today;
    }

    private static List<String> ids(Standing standing) {
        return standing.sets().stream().map(StoredRuleSet::id).toList();
    }
}
