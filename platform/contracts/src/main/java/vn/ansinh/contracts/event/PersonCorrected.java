package vn.ansinh.contracts.event;

import java.time.YearMonth;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Sex;

/** What the registry says about a person was wrong and now is this. */
public record PersonCorrected(PersonId personId, Sex sex, YearMonth birthMonth) implements Event.OfParticipant {
}
