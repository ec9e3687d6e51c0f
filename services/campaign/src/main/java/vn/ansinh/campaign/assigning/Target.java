package vn.ansinh.campaign.assigning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.event.TargetAssigned;
import vn.ansinh.kernel.UnitKey;

/**
 * A target (chỉ tiêu giao) of a unit for a month.
 *
 * @param id           version 7, so that ids sort by time
 * @param unitCode     code of the unit, for finding all its versions
 * @param value        people, or đồng
 * @param supersededBy the target of the later decision that took its place, or null while it is in force
 * @param assignedBy   subject of whoever entered it
 */
@Document(Target.COLLECTION)
record Target(@Id String id, UnitKey unit, String unitCode, YearMonth month, String indicator, long value, Decision decision,
              @Nullable String supersededBy, Instant assignedAt, String assignedBy, long revision) {
    static final String COLLECTION = "targets";

    /** The decision a target rests on (quyết định giao chỉ tiêu), for example 449/QĐ-UBND of 16/03/2023. */
    record Decision(String number, LocalDate date) {
    }

    TargetAssigned event() {
        return new TargetAssigned(UUID.fromString(id), unit, month, indicator, value, decision.number(), decision.date());
    }
}
