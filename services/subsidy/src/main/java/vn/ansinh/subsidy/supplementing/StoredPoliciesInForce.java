package vn.ansinh.subsidy.supplementing;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.PoliciesInForce;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.units.AdminUnits;

/** Keeps the approved policies in this process until the count of changes in the store is another one. */
@Component
class StoredPoliciesInForce implements PoliciesInForce {

    private static final long OLDEST = Duration.ofSeconds(1).toNanos();

    private final PolicyStore store;
    private final Territories territories;
    private volatile Kept kept;

    StoredPoliciesInForce(PolicyStore store, AdminUnits units) {
        this.store = store;
        this.territories = new Territories(units);
        this.kept = new Kept(-1, PolicyBook.EMPTY, 0);
    }

    private record Kept(long changes, PolicyBook book, long checkedAt) {

        boolean isRecent() {
            return changes >= 0 && System.nanoTime() - checkedAt < OLDEST;
        }
    }

    /** Looks when it is first asked, so that a command that needs no policies costs nothing. */
    @Override
    public PolicyBook book() {
        return new PolicyBook() {
            private volatile @Nullable PolicyBook opened;

            @Override
            public LocalPolicies in(UnitKey commune, LocalDate day, Scheme scheme) {
                return opened().in(commune, day, scheme);
            }

            @Override
            public LocalPolicies anywhere(Scheme scheme) {
                return opened().anywhere(scheme);
            }

            private PolicyBook opened() {
                var current = opened;
                if (current == null) {
                    current = recent();
                    opened = current;
                }
                return current;
            }
        };
    }

    private PolicyBook recent() {
        var current = kept;
        return current.isRecent() ? current.book : upToDate();
    }

    @Override
    public PolicyBook upToDate() {
        long now = System.nanoTime();
        long changes = store.changes();
        var current = kept;
        var book = current.changes == changes ? current.book : new Book(store.approved(), territories);
        keep(new Kept(changes, book, now));
        return book;
    }

    /** A transaction may have read an older count than another thread. */
    private synchronized void keep(Kept read) {
        if (read.changes >= kept.changes) {
            kept = read;
        }
    }

    /** What this process changed itself counts at once. */
    synchronized void forget() {
        kept = new Kept(kept.changes, kept.book, System.nanoTime() - OLDEST);
    }
}
