package vn.ansinh.subsidy.supplementing;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.units.AdminUnits;

/** The shipped policies without a store, for tests. */
public final class ShippedBook {

    private static final PolicyBook BOOK = new Book(policies(), new Territories(AdminUnits.shipped()));

    private ShippedBook() {
    }

    public static PolicyBook get() {
        return BOOK;
    }

    static List<StoredPolicy> policies() {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return new ShippedPolicies(AdminUnits.shipped(), validation.getValidator()).all().stream()
                    .map(shipped -> ShippedPolicies.approved(shipped, List.of(), Instant.EPOCH)).toList();
        }
    }
}
