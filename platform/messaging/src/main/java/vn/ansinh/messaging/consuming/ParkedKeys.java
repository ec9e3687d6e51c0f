package vn.ansinh.messaging.consuming;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.messaging.Transactions;

/** The operator's view of parked keys: what is parked, and trying again after the cause was removed. */
public final class ParkedKeys {

    private final ConsumerRuntime runtime;
    private final Transactions transactions;

    public ParkedKeys(ConsumerRuntime runtime, Transactions transactions) {
        this.runtime = runtime;
        this.transactions = transactions;
    }

    /** Parked keys in the order of their ids, after the given one. */
    public List<ParkedKey> list(@Nullable String after, int limit) {
        return runtime.parking().after(after, limit);
    }

    /** Applies what waits for the key, in order. Empty if no such key is parked, or its consumer no longer exists. */
    public Optional<Replay> replay(String id) {
        return runtime.parking().find(id).flatMap(key -> runtime.drain(key.consumer()).flatMap(drain -> runtime.store(key.consumer()).map(store -> {
            transactions.run(() -> store.setParked(key.topic(), key.key(), false));
            var outcome = drain.drain(key.topic(), key.key());
            if (!outcome.parked()) {
                transactions.run(() -> runtime.parking().release(id));
            }
            return new Replay(outcome.applied(), outcome.parked());
        })));
    }

    /**
     * How a replay ended.
     *
     * @param applied     events applied
     * @param parkedAgain whether one failed again
     */
    public record Replay(int applied, boolean parkedAgain) {
    }
}
