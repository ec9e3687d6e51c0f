package vn.ansinh.campaign.assigning;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.kernel.UnitKey;

/** Claims a unit, month and indicator for one target: there is never a second one in force. */
@Document(TargetInForce.COLLECTION)
record TargetInForce(@Id String id, String targetId, LocalDate decided) {
    static final String COLLECTION = "targetsInForce";

    static String id(UnitKey unit, YearMonth month, String indicator) {
        return unit + ":" + month + ":" + indicator;
    }
}
