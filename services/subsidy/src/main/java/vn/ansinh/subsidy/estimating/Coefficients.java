package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.NotPublishedException;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Value;

/**
 * The CPI coefficients of a benefit (rule book 2.6).
 *
 * @param found    the table of the benefit's year; of a year to come, the newest that is known today
 * @param ofToday whether the benefit lies in a later year, whose table nobody knows yet
 */
record Coefficients(Parameter parameter, DatedValue found, boolean ofToday) {

    static Coefficients on(RuleSet rules, LocalDate day, LocalDate today) {
        var parameter = rules.parameter(Rule.INCOME_ADJUSTMENT);
        var ofDay = parameter.on(day);
        return ofDay.value() instanceof Value.Unknown && day.getYear() > today.getYear()
                ? newest(parameter, today).map(found -> new Coefficients(parameter, found, true)).orElseGet(() -> new Coefficients(parameter, ofDay, false))
                : new Coefficients(parameter, ofDay, false);
    }

    /**
     * 1 for years after the table: they are in today's money.
     *
     * @throws NotPublishedException if the table or the year is not published
     */
    BigDecimal of(int year) {
        return switch (found.value()) {
            case Value.Table(var rows) -> Optional.ofNullable(rows.get(Integer.toString(year))).orElseGet(() -> outside(rows, year));
            case Value.Unknown unknown -> throw new NotPublishedException(Rule.INCOME_ADJUSTMENT, unknown);
            case Value.Number _, Value.Numbers _, Value.Codes _, Value.Absent _ -> throw new IllegalStateException("the coefficients are a table");
        };
    }

    /** Empty while the table is not published. */
    String clause() {
        return found.clause();
    }

    int tableYear() {
        return found.from().getYear();
    }

    private BigDecimal outside(SequencedMap<String, BigDecimal> rows, int year) {
        if (rows.keySet().stream().allMatch(key -> Integer.parseInt(key) < year)) {
            return BigDecimal.ONE;
        }
        throw new NotPublishedException(Rule.INCOME_ADJUSTMENT, new Value.Unknown(new BilingualText(
                parameter.name().vi() + ", " + year + " (" + clause() + ")", parameter.name().en() + ", " + year + " (" + clause() + ")")));
    }

    private static Optional<DatedValue> newest(Parameter parameter, LocalDate today) {
        return parameter.history().reversed().stream()
                .filter(dated -> !dated.from().isAfter(today) && dated.value() instanceof Value.Table).findFirst();
    }
}
