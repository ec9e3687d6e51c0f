package vn.ansinh.subsidy.refunding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.RefundCase;
import vn.ansinh.subsidy.calculating.Payments;
import vn.ansinh.subsidy.engine.Engine;

class RefundCasesTest {

    private static final Engine ENGINE = Engine.of(Payments.RULES);

    @ParameterizedTest(name = "{0}: {5} of {4} paid on {2}, {10} on {11} with {12} left")
    @CsvFileSource(resources = "/law/refunds.csv", numLinesToSkip = 1)
    void comesOutToTheDong(ArgumentsAccessor line) {
        var expected = RefundCase.of(line);

        switch (ENGINE.refund(expected.request(), expected.event())) {
            case RefundOutcome.Refused(var problem) -> throw new AssertionError("refused: " + problem);
            case RefundOutcome.Refunded(var refund) -> {
                assertThat(refund.months()).isEqualTo(expected.months());
                assertThat(refund.value()).isEqualTo(Vnd.of(expected.value()));
                assertThat(back(refund, true)).isEqualTo(Vnd.of(expected.toState()));
                assertThat(back(refund, false)).isEqualTo(Vnd.of(expected.toLocal()));
                assertThat(refund.toPerson()).isEqualTo(Vnd.of(expected.toPerson()));
                assertThat(refund.trace()).allMatch(step -> !step.clause().isBlank());
            }
        }
    }

    private static Vnd back(Refund refund, boolean state) {
        return Vnd.sum(refund.toPayers().stream().filter(back -> back.payer() == Payer.STATE == state).map(Refund.ToPayer::amount).toList());
    }
}
