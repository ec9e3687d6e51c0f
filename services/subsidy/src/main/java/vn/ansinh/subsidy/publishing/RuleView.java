package vn.ansinh.subsidy.publishing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.Value;

/**
 * A parameter as clients see it.
 *
 * @param current what holds on the day asked, or null before the first value
 * @param history all values, oldest first; null in a list of parameters
 */
record RuleView(String parameter, String name, String unit, @Nullable Entry current, @Nullable List<Entry> history, @Nullable RuleSetRef ruleSet) {

    /**
     * @param absent        true where what the parameter speaks of did not exist yet
     * @param missingNotice the notice that would have to publish the value
     */
    record Entry(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal value,
            @Nullable List<BigDecimal> values,
            @Nullable Collection<String> codes,
            @Nullable Map<String, BigDecimal> table,
            @Nullable Boolean absent,
            @Nullable String missingNotice,
            @Nullable String document,
            @Nullable String clause,
            @Nullable LocalDate signed,
            boolean confirmed,
            @Nullable String note) {

        static Entry of(DatedValue dated, Locale language) {
            var value = dated.value();
            var citation = dated.citation();
            return new Entry(dated.from(), dated.to(),
                    value instanceof Value.Number(var amount) ? amount : null,
                    value instanceof Value.Numbers(var amounts) ? amounts : null,
                    value instanceof Value.Codes(var codes) ? codes : null,
                    value instanceof Value.Table(var rows) ? rows : null,
                    value instanceof Value.Absent ? Boolean.TRUE : null,
                    value instanceof Value.Unknown unknown ? unknown.noticeFor(dated.from().getYear()).in(language) : null,
                    citation == null ? null : citation.document(), citation == null ? null : citation.clause(), citation == null ? null : citation.signed(),
                    dated.confirmed(), dated.note());
        }
    }

    static RuleView inList(Parameter parameter, LocalDate asOf, Locale language) {
        return of(parameter, asOf, language, null, null);
    }

    static RuleView whole(Parameter parameter, LocalDate asOf, Locale language, RuleSetRef ruleSet) {
        return of(parameter, asOf, language, parameter.history().stream().map(dated -> Entry.of(dated, language)).toList(), ruleSet);
    }

    private static RuleView of(Parameter parameter, LocalDate asOf, Locale language, @Nullable List<Entry> history, @Nullable RuleSetRef ruleSet) {
        var current = asOf.isBefore(parameter.history().getFirst().from()) ? null : Entry.of(parameter.on(asOf), language);
        return new RuleView(parameter.rule().id(), parameter.name().in(language), parameter.rule().unit().id(), current, history, ruleSet);
    }
}
