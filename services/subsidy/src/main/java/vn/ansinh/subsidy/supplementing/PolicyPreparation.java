package vn.ansinh.subsidy.supplementing;

import jakarta.validation.Validator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.StorePreparation;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.units.AdminUnits;

/** Creates the indexes and stores the shipped policies that are not there yet; what officers made of one since then stays. */
@Component
class PolicyPreparation implements StorePreparation {

    private final PolicyStore store;
    private final ShippedPolicies shipped;
    private final Supplementing supplementing;
    private final Transactions transactions;
    private final Outbox outbox;
    private final BusinessClock clock;

    PolicyPreparation(PolicyStore store, AdminUnits units, Validator validator, Supplementing supplementing, Transactions transactions, Outbox outbox,
                      BusinessClock clock) {
        this.store = store;
        this.shipped = new ShippedPolicies(units, validator);
        this.supplementing = supplementing;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void prepareStore() {
        store.prepare();
        shipped.all().stream().filter(policy -> store.find(policy.id()).isEmpty()).forEach(this::insert);
    }

    /** Another replica that starts at the same time may be first. */
    private void insert(ShippedPolicies.Shipped policy) {
        try {
            transactions.run(() -> {
                var stored = ShippedPolicies.approved(policy, supplementing.path(policy.terms().unit()), clock.now());
                store.noteChange();
                store.insert(stored);
                outbox.append(stored.id(), Supplementing.event(stored));
            });
        } catch (DuplicateKeyException e) {
            store.find(policy.id()).orElseThrow(() -> e);
        }
    }
}
