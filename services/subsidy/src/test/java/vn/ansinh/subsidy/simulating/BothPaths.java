package vn.ansinh.subsidy.simulating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.subsidy.calculating.Calculator;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.rules.RuleSet;

/** The columns of a rule set beside its decisions. */
record BothPaths(Calculator decisions, ColumnarCalculator columns) {

    BothPaths(RuleSet rules) {
        this(new Calculator(rules), rules);
    }

    private BothPaths(Calculator decisions, RuleSet rules) {
        this(decisions, new ColumnarCalculator(rules, decisions));
    }

    /** How many payments had which end. */
    Map<Refusal, Integer> compared(List<RandomPayments.Case> cases) {
        var payments = PaymentColumns.of(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            cases.get(i).putInto(payments, i);
        }
        var amounts = AmountColumns.of(cases.size());
        columns.calculate(payments, amounts);
        var ends = new EnumMap<Refusal, Integer>(Refusal.class);
        for (int i = 0; i < cases.size(); i++) {
            var refusal = Refusal.of(amounts.refusal()[i]);
            assertThat(new End(amounts.gross()[i], amounts.state()[i], amounts.own()[i], refusal.problem())).as("%s", cases.get(i))
                    .isEqualTo(decided(cases.get(i)));
            ends.merge(refusal, 1, Integer::sum);
        }
        return ends;
    }

    private End decided(RandomPayments.Case payment) {
        return switch (decisions.calculate(payment.payment(), Detail.AMOUNTS)) {
            case Outcome.Calculated(var calculation) -> new End(calculation.gross().amount(), calculation.lines().getFirst().amount().amount(),
                    calculation.participantPays().amount(), null);
            case Outcome.Refused(var problem) -> new End(0, 0, 0, problem.type());
        };
    }

    private record End(long gross, long state, long own, @Nullable ProblemType problem) {
    }
}
