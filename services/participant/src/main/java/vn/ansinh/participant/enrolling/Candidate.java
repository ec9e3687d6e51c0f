package vn.ansinh.participant.enrolling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.participant.keeping.Evidence;
import vn.ansinh.participant.keeping.Identity;

/**
 * A row whose values can be taken.
 *
 * @param row   number of the row
 * @param on    the day the row speaks of
 * @param unit  where the row says the person lives on that day
 * @param group null for none and for {@link Group#OTHER}, which needs no membership
 */
record Candidate(int row, Identity identity, LocalDate on, UnitKey unit, @Nullable String detail, @Nullable Group group, @Nullable Evidence evidence) {
}
