package vn.ansinh.contracts.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import vn.ansinh.kernel.UnitKey;

/**
 * A unit was given a target for a month by a decision.
 *
 * @param indicator an indicator of the reporting service, for example {@code participants.new}
 */
public record TargetAssigned(UUID targetId, UnitKey unit, YearMonth month, String indicator, long value, String decisionNumber, LocalDate decisionDate)
        implements Event.OfCampaign {
}
