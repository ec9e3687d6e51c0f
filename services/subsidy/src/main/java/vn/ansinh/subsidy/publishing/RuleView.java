package vn.ansinh.subsidy.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.subsidy.rules.Parameter;

/**
 * A parameter as clients see it.
 *
 * @param current what holds on the day asked, or null before the first value
 * @param history all values, oldest first; null in a list of parameters
 */
record RuleView(String parameter, String name, String unit, @Nullable ValueView current, @Nullable List<ValueView> history, @Nullable RuleSetRef ruleSet) {

    static RuleView inList(Parameter parameter, LocalDate asOf, Locale language) {
        return of(parameter, asOf, language, null, null);
    }

    static RuleView whole(Parameter parameter, LocalDate asOf, Locale language, RuleSetRef ruleSet) {
        return of(parameter, asOf, language, parameter.history().stream().map(dated -> ValueView.of(dated, language)).toList(), ruleSet);
    }

    private static RuleView of(Parameter parameter, LocalDate asOf, Locale language, @Nullable List<ValueView> history, @Nullable RuleSetRef ruleSet) {
        var current = asOf.isBefore(parameter.history().getFirst().from()) ? null : ValueView.of(parameter.on(asOf), language);
        return new RuleView(parameter.rule().id(), parameter.name().in(language), parameter.rule().unit().id(), current, history, ruleSet);
    }
}
