package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/** Tables by whole numbers, and months as years (Law 41/2024/QH15 Art. 5.6). */
final class Years {

    private Years() {
    }

    static BigDecimal of(DayRules rules, int months) {
        var odd = byNumber(rules, Rule.YEARS_OF_ODD_MONTHS).floorEntry(months % 12);
        return Plain.of(BigDecimal.valueOf(months / 12).add(odd == null ? BigDecimal.ZERO : odd.getValue()));
    }

    static NavigableMap<Integer, BigDecimal> byNumber(DayRules rules, Rule rule) {
        var byNumber = new TreeMap<Integer, BigDecimal>();
        rules.table(rule).forEach((key, number) -> byNumber.put(Integer.valueOf(key), number));
        return byNumber;
    }
}
