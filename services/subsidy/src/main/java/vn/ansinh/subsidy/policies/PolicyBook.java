package vn.ansinh.subsidy.policies;

import java.time.LocalDate;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;

/** All local policies at one moment. Ask once for each command: a batch is worked out by one book. */
public interface PolicyBook {

    PolicyBook EMPTY = new PolicyBook() {
        @Override
        public LocalPolicies in(UnitKey commune, LocalDate day, Scheme scheme) {
            return LocalPolicies.NONE;
        }

        @Override
        public LocalPolicies anywhere(Scheme scheme) {
            return LocalPolicies.NONE;
        }
    };

    /** What holds in a commune on a payment date; the version of the commune may be older than the day. */
    LocalPolicies in(UnitKey commune, LocalDate day, Scheme scheme);

    /** Where no commune is told: no policy holds, but the groups of all of them are known. */
    LocalPolicies anywhere(Scheme scheme);
}
