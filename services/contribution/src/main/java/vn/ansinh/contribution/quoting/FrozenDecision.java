package vn.ansinh.contribution.quoting;

import java.util.List;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.Vnd;

/**
 * The decision as it was told.
 *
 * @param calculation the whole answer as JSON, kept letter for letter
 */
public record FrozenDecision(Vnd gross, List<PayerLine> lines, Vnd participantPays, Group group, RuleSetRef ruleSet, String calculation) {

    static FrozenDecision of(Calculation made, String json) {
        return new FrozenDecision(made.gross(), made.lines(), made.participantPays(), made.group(), made.ruleSet(), json);
    }
}
