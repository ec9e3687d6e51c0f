package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/** Equal incomes of one year, so that a trace has a line for them and not one for each month. */
record Incomes(int year, Fraction income, BigDecimal coefficient, int months, String clause) {

    static List<Incomes> of(Standing standing) {
        var counts = new LinkedHashMap<Incomes, Integer>();
        for (var paid : standing.career().months()) {
            if (paid.kind() != PaidMonth.Kind.SUMMED) {
                var one = new Incomes(paid.month().getYear(), paid.income(), standing.coefficient(paid), 1, standing.coefficients().clause());
                counts.merge(one, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().map(entry -> entry.getKey().times(entry.getValue())).toList();
    }

    Fraction sum() {
        return income.times(coefficient).times(BigDecimal.valueOf(months));
    }

    private Incomes times(int count) {
        return new Incomes(year, income, coefficient, count, clause);
    }
}
