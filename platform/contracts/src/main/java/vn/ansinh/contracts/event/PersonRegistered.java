package vn.ansinh.contracts.event;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;

/**
 * A person came into the registry.
 *
 * @param birthMonth January where only the year of birth is known
 * @param from first day at the unit
 */
public record PersonRegistered(PersonId personId, Sex sex, YearMonth birthMonth, UnitKey unit, LocalDate from)
        implements Event.OfParticipant {
}
