package vn.ansinh.subsidy.legislating;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

/** Rule sets for tests. */
final class Drafts {

    static final RuleSet SHIPPED = RuleSetLoader.load(RuleFiles.shipped());
    static final Instant NOW = Instant.parse("2026-12-20T03:00:00Z");

    private Drafts() {
    }

    static Change fundReturn(int year, String rate) {
        return change("fund-return", year + "-01-05", year + "-12-31", rate);
    }

    static Change change(String parameter, String from, @Nullable String to, String value) {
        return new Change(parameter, List.of(new Change.Entry(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new BigDecimal(value), null, null,
                null, null, null, "Thông báo 12/TB-BHXH", null, LocalDate.parse(from), true, null)));
    }

    static StoredRuleSet draft(int number, String activateOn, Change... changes) {
        return StoredRuleSet.created(new UUID(0, number), number, new StoredRuleSet.Content(null, LocalDate.parse(activateOn), null, List.of(changes)),
                SHIPPED.ref(), new RuleSetRef("-", "-"), "an", NOW);
    }

    static StoredRuleSet approved(int number, String activateOn, Change... changes) {
        return draft(number, activateOn, changes).approved("binh", NOW);
    }
}
