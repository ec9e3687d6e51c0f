package vn.ansinh.participant.keeping;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;

/**
 * A person belongs to a support group for a time.
 *
 * @param to           last day, or null while no end is known
 * @param endReason    why it ended before, or null
 * @param recognisedBy organisation that recognised it, or null for an officer
 */
public record Membership(UUID id, Group group, LocalDate from, @Nullable LocalDate to, @Nullable Evidence evidence, @Nullable String endReason,
                         @Nullable String recognisedBy) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !otherFrom.isAfter(to)) && (otherTo == null || !from.isAfter(otherTo));
    }

    public Membership endedOn(LocalDate day, String reason) {
        return new Membership(id, group, from, day, evidence, reason, recognisedBy);
    }
}
