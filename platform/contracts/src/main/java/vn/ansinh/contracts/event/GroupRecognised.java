package vn.ansinh.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.PersonId;

/**
 * A person belongs to a support group for a time.
 *
 * @param to last day, or null while no end is known
 */
public record GroupRecognised(PersonId personId, UUID membershipId, Group group, LocalDate from, @Nullable LocalDate to)
        implements Event.OfParticipant {
}
