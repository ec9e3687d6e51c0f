package vn.ansinh.subsidy.legislating;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.kernel.BusinessClock;

/**
 * Not ready as long as an approved rule set cannot be applied to the rules of this release: no amount is better than one of another law. The store is asked
 * beside; what it said last holds while it does not answer, because a busy or missing store has a health of its own.
 */
@Component
class RuleSetsHealthIndicator extends AbstractHealthIndicator {

    private static final long PATIENCE_MILLIS = 1000;

    private final Supplier<RuleSetRef> inForce;
    private CompletableFuture<Answer> asked = CompletableFuture.completedFuture(new Answer(null, "the rule sets have not been read yet"));
    private volatile Answer last = asked.join();

    /** @param ref the rule set in force, or null for the reason why there is none */
    private record Answer(@Nullable RuleSetRef ref, String reason) {
    }

    @Autowired
    RuleSetsHealthIndicator(LawInForce law, BusinessClock clock) {
        this(() -> law.load().on(clock.today()).ref());
    }

    RuleSetsHealthIndicator(Supplier<RuleSetRef> inForce) {
        super("the rule sets cannot be read");
        this.inForce = inForce;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws InterruptedException, ExecutionException {
        var answer = answer();
        var ref = answer.ref();
        if (ref == null) {
            builder.outOfService().withDetail("reason", answer.reason());
        } else {
            builder.up().withDetail("version", ref.version()).withDetail("hash", ref.hash());
        }
    }

    private Answer answer() throws InterruptedException, ExecutionException {
        try {
            return asked().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException storeDoesNotAnswer) {
            return last;
        }
    }

    /** One question at a time. */
    private synchronized CompletableFuture<Answer> asked() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread);
        }
        return asked;
    }

    private Answer ask() {
        last = read();
        return last;
    }

    private Answer read() {
        try {
            return new Answer(inForce.get(), "");
        } catch (BrokenRuleSetException e) {
            return new Answer(null, String.valueOf(e.getMessage()));
        }
    }
}
