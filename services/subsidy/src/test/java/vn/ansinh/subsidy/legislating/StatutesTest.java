package vn.ansinh.subsidy.legislating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.Value;

class StatutesTest {

    private final StoredRuleSet january = Drafts.approved(1, "2027-01-05", Drafts.fundReturn(2027, "0.30"));
    private final StoredRuleSet july = Drafts.approved(2, "2027-06-20", Drafts.change("base-salary", "2027-07-01", null, "2700000"));
    private final StoredRuleSet correction = Drafts.approved(4, "2027-06-20", Drafts.fundReturn(2027, "0.32"));

    @Test
    void holdsFromTheDayOfActivationOn() {
        var statutes = Statutes.of(Drafts.SHIPPED, 1, List.of(january, july));

        assertThat(on(statutes, "2027-01-04").ref()).isEqualTo(Drafts.SHIPPED.ref());
        assertThat(on(statutes, "2027-01-05").ref().version()).isEqualTo(Drafts.SHIPPED.ref().version() + "+1");
        assertThat(on(statutes, "2027-06-19").ref()).isEqualTo(on(statutes, "2027-01-05").ref());
        assertThat(on(statutes, "2027-06-20").ref().version()).isEqualTo(Drafts.SHIPPED.ref().version() + "+1+2");
        assertThat(number(on(statutes, "2030-01-01"), Rule.FUND_RETURN, "2027-02-01")).isEqualByComparingTo("0.30");
        assertThat(number(on(statutes, "2030-01-01"), Rule.BASE_SALARY, "2027-07-01")).isEqualByComparingTo("2700000");
    }

    @Test
    void letsTheLaterOfTwoForTheSameDayCount() {
        var statutes = Statutes.of(Drafts.SHIPPED, 1, List.of(january, july, correction));

        assertThat(number(on(statutes, "2027-06-20"), Rule.FUND_RETURN, "2027-02-01")).isEqualByComparingTo("0.32");
        assertThat(on(statutes, "2027-06-20").last()).contains(correction);
        assertThat(statutes.below(correction).orElseThrow().last()).contains(july);
        assertThat(statutes.through(july).orElseThrow().ref()).isEqualTo(Statutes.of(Drafts.SHIPPED, 1, List.of(january, july)).on(LocalDate.MAX).ref());
    }

    @Test
    void isAsIfItHadNeverBeenWhenOneIsWithdrawn() {
        var register = Register.EMPTY.with(july).with(january).with(correction);
        assertThat(register.approved()).extracting(Register.Approved::id).containsExactly(january.id(), july.id(), correction.id());

        var without = register.without(january);
        assertThat(without.revision()).isEqualTo(4);
        assertThat(without.approved()).extracting(Register.Approved::id).containsExactly(july.id(), correction.id());
        var statutes = Statutes.of(Drafts.SHIPPED, 4, List.of(july));
        assertThat(on(statutes, "2027-01-05").ref()).isEqualTo(Drafts.SHIPPED.ref());
        assertThat(on(statutes, "2027-06-20").rules().on(LocalDate.of(2027, 2, 1)).unknown()).contains(Rule.FUND_RETURN);
        assertThat(Statutes.of(Drafts.SHIPPED, 5, List.of()).on(LocalDate.MAX).ref()).isEqualTo(Drafts.SHIPPED.ref());
    }

    @Test
    void saysFromWhichDayOnAValueWillBeLackingUntilARuleSetBringsIt() {
        var today = LocalDate.parse("2026-11-22");

        assertThat(Drafts.SHIPPED.endings(today)).containsEntry(Rule.FUND_RETURN, LocalDate.parse("2027-01-01"))
                .containsEntry(Rule.POVERTY_LINE, LocalDate.parse("2031-01-01")).doesNotContainKey(Rule.BASE_SALARY);
        assertThat(Drafts.SHIPPED.endings(LocalDate.parse("2027-01-01"))).doesNotContainKey(Rule.FUND_RETURN);
        var early = Drafts.approved(1, "2026-12-01", Drafts.change("fund-return", "2027-01-01", "2027-12-31", "0.30"));
        assertThat(Statutes.of(Drafts.SHIPPED, 1, List.of(early)).on(LocalDate.MAX).rules().endings(today))
                .containsEntry(Rule.FUND_RETURN, LocalDate.parse("2028-01-01"));
    }

    @Test
    void namesWhatCannotBeAppliedToThisRelease() {
        var ofALaterRelease = Drafts.approved(3, "2027-01-05", Drafts.change("tax-on-clouds", "2027-01-01", null, "1"));

        assertThatExceptionOfType(BrokenRuleSetException.class).isThrownBy(() -> Statutes.of(Drafts.SHIPPED, 1, List.of(january, ofALaterRelease)))
                .withMessage("rule set no. 3 cannot be applied: unknown-value");
    }

    private static Standing on(Statutes statutes, String day) {
        return statutes.on(LocalDate.parse(day));
    }

    private static BigDecimal number(Standing standing, Rule rule, String day) {
        return standing.rules().parameter(rule).on(LocalDate.parse(day)).value() instanceof Value.Number(var amount) ? amount : BigDecimal.ZERO;
    }
}
