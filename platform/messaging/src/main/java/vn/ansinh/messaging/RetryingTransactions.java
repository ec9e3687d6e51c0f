package vn.ansinh.messaging;

import static com.mongodb.MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

final class RetryingTransactions implements Transactions {

    private static final int ATTEMPTS = 20;

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
        for (int attempt = 1; ; attempt++) {
            try {
                return template.<T>execute(_ -> work.get());
            } catch (RuntimeException e) {
                var cause = Failures.outcomeUnknown(e);
                if (cause != null) {
                    throw cause;
                }
                if (attempt == ATTEMPTS || !Failures.hasLabel(e, TRANSIENT_TRANSACTION_ERROR_LABEL) || !backOff.pause(attempt)) {
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
