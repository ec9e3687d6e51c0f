package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import vn.ansinh.contracts.calculation.RuleSetRef;

class RuleSetsHealthIndicatorTest {

    private static final RuleSetRef IN_FORCE = new RuleSetRef("2026.1", "ab12");

    private final AtomicReference<Supplier<RuleSetRef>> store = new AtomicReference<>(() -> IN_FORCE);
    private final RuleSetsHealthIndicator health = new RuleSetsHealthIndicator(() -> store.get().get());

    @Test
    @Timeout(60)
    void keepsWhatTheStoreSaidLastWhileItDoesNotAnswer() {
        assertThat(health.health().getDetails()).containsEntry("version", "2026.1");
        var over = new CountDownLatch(1);
        store.set(() -> held(over));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        over.countDown();
    }

    @Test
    @Timeout(60)
    void isNotReadyBeforeTheStoreHasAnsweredForTheFirstTime() {
        var over = new CountDownLatch(1);
        store.set(() -> held(over));
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        over.countDown();
    }

    @Test
    void isDownWhenWhatIsStoredCannotBeReadAlthoughItCouldBefore() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        store.set(() -> {
            throw new IllegalStateException("no such method");
        });
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private static RuleSetRef held(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return IN_FORCE;
    }
}
