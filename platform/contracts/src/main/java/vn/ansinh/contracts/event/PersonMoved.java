package vn.ansinh.contracts.event;

import java.time.LocalDate;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.UnitKey;

/** A person lives in another unit since a day, which may lie in the past. */
public record PersonMoved(PersonId personId, UnitKey unit, LocalDate from) implements Event.OfParticipant {
}
