package vn.ansinh.messaging;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Short transactions with majority write concern and snapshot reads. A transaction that the store ended for a passing reason (write conflict, change of
 * primary) is run again from its beginning, a bounded number of times, so the work must have no effect outside the store. Inside a running transaction
 * the work joins it and nothing is repeated here.
 */
public interface Transactions {

    /**
     * Runs the work in a transaction and returns its result. An exception of the work rolls back and is passed on unchanged.
     *
     * @throws OutcomeUnknownException if the store did not say whether it committed: repeating could do the work twice
     */
    <T extends @Nullable Object> T inTransaction(Supplier<T> work);

    /** {@link #inTransaction(Supplier)} for work without a result. */
    void run(Runnable work);
}
