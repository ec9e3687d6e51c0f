package vn.ansinh.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.PersonId;

/** A person's membership of a support group ends with the day {@code to}. */
public record GroupEnded(PersonId personId, UUID membershipId, Group group, LocalDate to) implements Event.OfParticipant {
}
