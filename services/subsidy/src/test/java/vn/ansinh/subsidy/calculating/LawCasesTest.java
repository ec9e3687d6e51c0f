package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.LawCase;
import vn.ansinh.subsidy.rules.Rule;

class LawCasesTest {

    @ParameterizedTest(name = "{0} on {1}: {3}, {5}, {6} months at {4}")
    @CsvFileSource(resources = "/law/voluntary-si.csv", numLinesToSkip = 1)
    void comesOutToTheDong(ArgumentsAccessor line) {
        var expected = LawCase.of(line);
        var payment = Payments.monthly(expected.date().toString(), expected.income()).by(expected.method(), expected.months())
                .of(expected.groups().toArray(String[]::new)).afterSupportedMonths(expected.supportedMonthsUsed());

        assertThatObject(payment.outcome()).isInstanceOfSatisfying(Outcome.Calculated.class, calculated -> {
            var calculation = calculated.calculation();
            assertThat(calculation.gross()).isEqualTo(Vnd.of(expected.total()));
            assertThat(calculation.lines()).singleElement().satisfies(state -> {
                assertThat(state.payer()).isEqualTo(Payer.STATE);
                assertThat(state.amount()).isEqualTo(Vnd.of(expected.support()));
            });
            assertThat(calculation.participantPays()).isEqualTo(Vnd.of(expected.participant()));
            assertThat(calculation.ruleSet()).isEqualTo(Payments.RULES.ref());
            assertThat(expected.groups().stream().map(Group::new).collect(Collectors.toSet())).contains(calculation.group());
        });
        if (expected.rate() != null) {
            assertThat(Payments.RULES.on(expected.date()).number(Rule.FUND_RETURN).movePointLeft(2)).isEqualByComparingTo(expected.rate());
        }
    }
}
