package vn.ansinh.contracts.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.Vnd;

/**
 * A contribution worked out: the gross, who pays which part of it, until when, and why. {@code gross} = sum of {@code lines} +
 * {@code participantPays}, each not negative.
 *
 * @param group the group whose rate counted
 * @param months how many months are paid
 * @param payBy the last day to pay
 */
public record Calculation(
        Vnd gross,
        List<PayerLine> lines,
        Vnd participantPays,
        Group group,
        int months,
        LocalDate payBy,
        List<Warning> warnings,
        List<TraceStep> trace,
        RuleSetRef ruleSet) {

    /** The form clients see: warnings in one language, the trace in both. */
    public View in(Locale locale) {
        return new View(gross, lines, participantPays, group, months, payBy,
                warnings.stream().map(w -> new View.Notice(w.code(), w.text().in(locale))).toList(), trace, ruleSet);
    }

    /** {@link Calculation} as clients see it. */
    public record View(
            Vnd gross,
            List<PayerLine> lines,
            Vnd participantPays,
            Group group,
            int months,
            LocalDate payBy,
            List<Notice> warnings,
            List<TraceStep> trace,
            RuleSetRef ruleSet) {

        public record Notice(String code, String text) {
        }
    }
}
