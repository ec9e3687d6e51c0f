package vn.ansinh.contracts.calculation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.kernel.Vnd;

/**
 * A contribution worked out: the gross, who pays which part of it, until when, and why. {@code gross} = sum of {@code lines} +
 * {@code participantPays}, each not negative.
 *
 * @param group the group whose rate counted
 * @param months how many months are paid
 * @param payBy the last day to pay
 * @param members what each member of a household pays, in the order asked; null where there is one person
 */
public record Calculation(
        Vnd gross,
        List<PayerLine> lines,
        Vnd participantPays,
        Group group,
        int months,
        LocalDate payBy,
        @Nullable List<Member> members,
        List<Warning> warnings,
        List<TraceStep> trace,
        RuleSetRef ruleSet) {

    /** The part of one member of a household; {@code order} is the rung of the ladder, null for a member outside it. */
    public record Member(@Nullable Integer order, Vnd gross, List<PayerLine> lines, Vnd participantPays) {
    }

    /** The form clients see: warnings in one language, the trace in both. */
    public View in(Locale locale) {
        return new View(gross, lines, participantPays, group, months, payBy, members,
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
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Member> members,
            List<Notice> warnings,
            List<TraceStep> trace,
            RuleSetRef ruleSet) {

        public record Notice(String code, String text) {
        }
    }
}
