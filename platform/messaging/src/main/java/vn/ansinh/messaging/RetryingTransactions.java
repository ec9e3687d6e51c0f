package vn.ansinh.messaging;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

final class RetryingTransactions implements Transactions {

    private static final int ATTEMPTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TransactionTemplate template;
    private final BackOff backOff = new BackOff();

    RetryingTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return template.<T>execute(_ -> work.get());
            } catch (RuntimeException e) {
                var unknown = Failures.find(e, OutcomeUnknownException.class);
                if (unknown.isPresent()) {
                    throw unknown.get();
                }
                if (attempt == ATTEMPTS || System.nanoTime() > deadline || !Failures.isConflict(e) || !backOff.pause(attempt)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
