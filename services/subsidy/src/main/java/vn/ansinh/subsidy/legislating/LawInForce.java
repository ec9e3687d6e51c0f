package vn.ansinh.subsidy.legislating;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * The rule set in force. Its day is asked of the business clock each time, so that a day's change holds from its first moment on every replica without
 * anything having to run then. Decisions read the register in their own transaction; estimates use one that was read less than a second ago.
 */
@Component
class LawInForce implements EngineInForce {

    private static final Logger LOG = LoggerFactory.getLogger(LawInForce.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final RuleSet shipped;
    private final RuleSets ruleSets;
    private final BusinessClock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    private record Known(Statutes statutes, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    LawInForce(RuleSet shipped, RuleSets ruleSets, BusinessClock clock) {
        this.shipped = shipped;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    @Override
    public Engine engine() {
        return recent().on(clock.today()).engine();
    }

    @Override
    public Engine engineToDecide() {
        return read().on(clock.today()).engine();
    }

    /** As stored in the transaction's snapshot, or now where there is no transaction. */
    Statutes read() {
        try {
            return load();
        } catch (BrokenRuleSetException e) {
            throw unusable(e);
        }
    }

    /** With what the transaction at hand has written itself and may still take back: nothing of it is kept for others. */
    Statutes asWritten() {
        try {
            return statutes(known, ruleSets.register());
        } catch (BrokenRuleSetException e) {
            throw unusable(e);
        }
    }

    /**
     * For readers only: in a transaction that changes the register, {@link #asWritten()} is the one to ask.
     *
     * @throws BrokenRuleSetException if what is stored cannot be applied to this release
     */
    Statutes load() {
        var cached = known;
        var register = ruleSets.register();
        var statutes = statutes(cached, register);
        if (cached == null || cached.statutes.revision() < register.revision()) {
            known = new Known(statutes, System.nanoTime());
        }
        return statutes;
    }

    private Statutes statutes(@Nullable Known cached, Register register) {
        return cached != null && cached.statutes.revision() == register.revision() ? cached.statutes
                : Statutes.of(shipped, register.revision(), ruleSets.inOrder(register));
    }

    /** Read less than a second ago; while the store cannot be asked, what it said last. */
    private Statutes recent() {
        var cached = known;
        if (cached != null && cached.isFresh()) {
            return cached.statutes;
        }
        reading.lock();
        try {
            cached = known;
            if (cached == null || !cached.isFresh()) {
                known = new Known(again(cached), System.nanoTime());
            }
            return Objects.requireNonNull(known).statutes;
        } finally {
            reading.unlock();
        }
    }

    private Statutes again(@Nullable Known cached) {
        try {
            return load();
        } catch (BrokenRuleSetException e) {
            throw unusable(e);
        } catch (RuntimeException e) {
            if (cached == null) {
                throw e;
            }
            LOG.warn("the register of rule sets cannot be read ({}); estimates use what it said last", e.getClass().getSimpleName());
            return cached.statutes;
        }
    }

    /** After an approval or a withdrawal by this replica. */
    void forget() {
        var cached = known;
        if (cached != null) {
            known = new Known(cached.statutes, System.nanoTime() - FRESH_NANOS);
        }
    }

    private static RuntimeException unusable(BrokenRuleSetException broken) {
        LOG.error("no amount is worked out: {}", broken.getMessage());
        return Problem.of(ProblemType.TRY_AGAIN, Map.of("service", "subsidy")).asException();
    }
}
