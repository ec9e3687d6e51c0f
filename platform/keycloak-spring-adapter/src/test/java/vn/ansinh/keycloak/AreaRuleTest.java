package vn.ansinh.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

class AreaRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);

    private final AdminUnits units = AdminUnits.shipped();
    private final AreaRule rule = new AreaRule(KeycloakAutoConfiguration::reaches, () -> BusinessClock.startOf(TODAY));

    @Test
    void coversTheWholeCountryForVn() {
        assertThat(rule.covers(caller(null, "VN"), unit("15", TODAY))).isTrue();
        assertThat(rule.covers(caller(null, "VN"), unit("10", BEFORE))).isTrue();
    }

    @Test
    void coversAUnitAllBelowItAndItsWholePredecessors() {
        var laoCai = caller(null, "15");
        assertThat(rule.covers(laoCai, unit("15", TODAY))).isTrue();
        assertThat(units.all(TODAY, Level.COMMUNE).stream().filter(commune -> units.ancestor(commune.key(), Level.PROVINCE).orElseThrow().key().code().equals("15")))
                .isNotEmpty().allMatch(commune -> rule.covers(laoCai, commune.key()));
        assertThat(rule.covers(laoCai, unit("10", BEFORE))).as("the former Lào Cai").isTrue();
        assertThat(rule.covers(laoCai, unit("15", BEFORE))).as("Yên Bái, which went into it").isTrue();
        assertThat(rule.covers(laoCai, unit("01", TODAY))).isFalse();
        assertThat(rule.covers(laoCai, unit("VN", TODAY))).isFalse();
    }

    @Test
    void readsACodeWithADayOnThatDay() {
        assertThat(rule.covers(caller(null, "15@2025-06-30"), unit("15", BEFORE))).isTrue();
        assertThat(rule.covers(caller(null, "15@2025-06-30"), unit("10", BEFORE))).isFalse();
    }

    @Test
    void coversNothingForAnAreaThatNamesNoUnit() {
        assertThat(rule.covers(caller(null, "999"), unit("15", TODAY))).isFalse();
        assertThat(rule.covers(caller(null, "nonsense@never"), unit("15", TODAY))).isFalse();
    }

    @Test
    void doesNotBindWhoIsBoundByAnOrganisationOnly() {
        assertThat(rule.covers(caller("VNPOST"), unit("15", TODAY))).isTrue();
        assertThat(rule.covers(caller("VNPOST", "01"), unit("15", TODAY))).as("where both stand, both bind").isFalse();
        assertThat(rule.covers(caller(null), unit("15", TODAY))).isFalse();
    }

    @Test
    void refusesWhatIsOutside() {
        assertThatThrownBy(() -> rule.require(caller(null, "01"), unit("15", TODAY)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.OUTSIDE_AREA));
    }

    private UnitKey unit(String code, LocalDate day) {
        return units.on(code, day).orElseThrow().key();
    }

    private static Caller caller(@Nullable String organisation, String... areas) {
        return new Caller("an", Set.of(Role.ANALYST), List.of(areas), organisation);
    }
}
