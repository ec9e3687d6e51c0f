package vn.ansinh.subsidy.supplementing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.units.AdminUnits;

/** Rule book section 10. */
class ShippedPoliciesTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            00118@2022-09-10 | 2022-07-31 |
            00118@2022-09-10 | 2022-08-01 | PROVINCE POOR 30, PROVINCE NEAR_POOR 25, PROVINCE OTHER 10, DISTRICT POOR 40, DISTRICT NEAR_POOR 50, DISTRICT JUST_ESCAPED_NEAR_POVERTY 30
            00118@2025-07-01 | 2025-12-31 | PROVINCE POOR 30, PROVINCE NEAR_POOR 25, PROVINCE OTHER 10, DISTRICT POOR 40, DISTRICT NEAR_POOR 50, DISTRICT JUST_ESCAPED_NEAR_POVERTY 30
            00145@2025-07-01 | 2025-12-31 | PROVINCE POOR 30, PROVINCE NEAR_POOR 25, PROVINCE OTHER 10
            00145@2025-06-30 | 2025-12-31 | PROVINCE POOR 30, PROVINCE NEAR_POOR 25, PROVINCE OTHER 10, DISTRICT POOR 40, DISTRICT NEAR_POOR 50, DISTRICT JUST_ESCAPED_NEAR_POVERTY 30
            00004@2025-07-01 | 2026-01-01 | PROVINCE POOR 50, PROVINCE NEAR_POOR 60, PROVINCE OTHER 10
            00118@2025-06-30 | 2027-01-15 | PROVINCE POOR 50, PROVINCE NEAR_POOR 60, PROVINCE OTHER 10
            02683@2025-07-01 | 2026-01-01 |
            """)
    void holdInTheirTerritoryOnTheirDays(String commune, LocalDate day, String expected) {
        assertThat(ShippedBook.get().in(unit(commune), day, Scheme.VOLUNTARY_SI).supplements().stream().map(ShippedPoliciesTest::shown))
                .containsExactly(expected == null ? new String[0] : expected.split(", "));
    }

    @Test
    void bringTheirOwnGroupsToTheWholeCountry() {
        var groups = ShippedBook.get().anywhere(Scheme.VOLUNTARY_SI).knownGroups();

        assertThat(groups).contains(new Group("JUST_ESCAPED_NEAR_POVERTY"), new Group("FREELANCE_OR_FARM_WORKER")).doesNotContain(new Group("LEFT_REGION"));
        assertThat(ShippedBook.get().in(unit("02683@2025-07-01"), LocalDate.of(2026, 1, 1), Scheme.VOLUNTARY_SI).knownGroups()).isEqualTo(groups);
        assertThat(ShippedBook.get().anywhere(Scheme.HOUSEHOLD_HI).knownGroups()).containsExactly(new Group("LEFT_REGION"));
    }

    @Test
    void areEachReadInASource() {
        var confirmed = new LinkedHashMap<String, Boolean>();
        ShippedBook.policies().forEach(policy -> confirmed.put(policy.terms().name(), policy.terms().confirmed()));

        assertThat(confirmed).hasSize(5).doesNotContainValue(false);
        assertThat(ShippedBook.policies()).extracting(StoredPolicy::id).doesNotHaveDuplicates();
        assertThat(ShippedBook.policies()).extracting(policy -> policy.terms().payer()).contains(Payer.PROVINCE, Payer.DISTRICT);
    }

    private static String shown(Supplement supplement) {
        return supplement.payer() + " " + supplement.group() + " " + supplement.percent().toPlainString();
    }

    private static UnitKey unit(String text) {
        return AdminUnits.shipped().resolve(text, LocalDate.EPOCH).orElseThrow().key();
    }
}
