package vn.ansinh.subsidy.insuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.HouseholdCase;
import vn.ansinh.subsidy.rules.Rule;

class HouseholdCasesTest {

    @ParameterizedTest(name = "{0} on {1}: {3}, {4} {5}")
    @CsvFileSource(resources = "/law/household-hi.csv", numLinesToSkip = 1)
    void comesOutToTheDong(ArgumentsAccessor line) {
        var expected = HouseholdCase.of(line);

        var calculation = Households.calculated(expected.payment());

        assertThat(Households.RULES.on(expected.date()).whole(Rule.BASE_SALARY)).isEqualTo(expected.baseSalary());
        assertThat(calculation.gross()).isEqualTo(Vnd.of(expected.gross()));
        assertThat(paidBy(calculation, true)).isEqualTo(Vnd.of(expected.state()));
        assertThat(paidBy(calculation, false)).isEqualTo(Vnd.of(expected.local()));
        assertThat(calculation.participantPays()).isEqualTo(Vnd.of(expected.participant()));
        assertThat(Objects.requireNonNull(calculation.members())).extracting(Calculation.Member::participantPays)
                .isEqualTo(expected.each().stream().map(Vnd::of).toList());
    }

    private static Vnd paidBy(Calculation calculation, boolean state) {
        return Vnd.sum(calculation.lines().stream().filter(line -> line.payer() == Payer.STATE == state).map(PayerLine::amount).toList());
    }
}
