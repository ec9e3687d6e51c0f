package vn.ansinh.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Value;

/**
 * The shipped law as the yardstick takes it: a fund return that is known in a year holds from 1 January and not from the day of its notice. So its cases of
 * January 2017 and 2023 are not refused, and the totals can be compared.
 */
final class YardstickLaw {

    private YardstickLaw() {
    }

    static RuleSet of(RuleSet shipped) {
        return new RuleSet(shipped.ref(), shipped.parameters().stream()
                .map(parameter -> parameter.rule() == Rule.FUND_RETURN ? fromJanuary(parameter) : parameter).toList());
    }

    private static Parameter fromJanuary(Parameter fundReturn) {
        var history = new ArrayList<DatedValue>();
        for (var value : fundReturn.history()) {
            var year = LocalDate.of(value.from().getYear(), 1, 1);
            if (value.value() instanceof Value.Number && value.from().isAfter(year)) {
                history.removeIf(earlier -> !earlier.from().isBefore(year));
                history.add(new DatedValue(year, value.to(), value.value(), value.citation(), value.note(), value.confirmed()));
            } else {
                history.add(value);
            }
        }
        return new Parameter(fundReturn.rule(), fundReturn.name(), List.copyOf(history));
    }
}
