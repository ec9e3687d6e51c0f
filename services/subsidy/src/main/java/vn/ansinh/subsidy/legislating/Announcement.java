package vn.ansinh.subsidy.legislating;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.ansinh.contracts.calculation.RuleSetRef;

/** What was last told to others. */
@Document("ruleSetAnnouncement")
record Announcement(@Id String id, List<String> sets, RuleSetRef ruleSet, LocalDate day) {

    static final String ID = "announced";
}
