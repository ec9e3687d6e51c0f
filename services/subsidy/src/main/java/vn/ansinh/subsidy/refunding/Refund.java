package vn.ansinh.subsidy.refunding;

import java.util.List;
import java.util.Locale;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;

/**
 * What is paid back. {@code value} = {@code toPerson} + sum of {@code toPayers}, each not negative.
 *
 * @param value    what the months left cost, discounted where they were paid years ahead
 * @param toPayers each payer of the payment once, in the order in which they paid
 * @param months   months left
 */
public record Refund(
        Vnd value, Vnd toPerson, List<ToPayer> toPayers, int months, List<Warning> warnings, List<TraceStep> trace, RuleSetRef ruleSet) {

    public record ToPayer(Payer payer, Vnd amount) {
    }

    /** The form clients see: warnings in one language, the trace in both. */
    public View in(Locale locale) {
        return new View(value, toPerson, toPayers, months, warnings.stream().map(w -> new View.Notice(w.code(), w.text().in(locale))).toList(), trace, ruleSet);
    }

    /** {@link Refund} as clients see it. */
    public record View(
            Vnd value, Vnd toPerson, List<ToPayer> toPayers, int months, List<Notice> warnings, List<TraceStep> trace, RuleSetRef ruleSet) {

        public record Notice(String code, String text) {
        }
    }
}
