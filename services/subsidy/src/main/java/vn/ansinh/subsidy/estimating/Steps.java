package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.Rule;

/** Collects the steps of a trace, and what several benefits say alike. */
final class Steps {

    private final List<TraceStep> steps = new ArrayList<>();

    Steps add(String step, String clause, Map<String, String> values, String vi, String en) {
        steps.add(new TraceStep(step, clause, values, new BilingualText(vi, en)));
        return this;
    }

    /** How many months count and what they are in years. */
    Steps years(Standing standing) {
        int months = standing.months();
        var years = standing.years();
        return add("years", standing.rules().clause(Rule.YEARS_OF_ODD_MONTHS), Operands.of("months", Integer.toString(months), "years", Figures.plain(years)),
                "Thời gian đóng " + months + " tháng, tính là " + Figures.vietnamese(years) + " năm.",
                Figures.months(months) + " paid, counted as " + Figures.english(years) + (years.compareTo(BigDecimal.ONE) == 0 ? " year." : " years."));
    }

    /** The incomes with their coefficients and the average over all months. */
    Steps average(Standing standing) {
        if (standing.career().isEmpty()) {
            return this;
        }
        Incomes.of(standing).forEach(this::income);
        var sum = standing.adjustedSum();
        var average = standing.average().shown();
        var ofCoefficients = standing.coefficients().clause();
        return add("average-income", ofCoefficients.isEmpty() ? standing.rules().clause(Rule.YEARS_OF_ODD_MONTHS) : ofCoefficients,
                Operands.of("sum", Figures.plain(sum.shown()), "months", Integer.toString(standing.months()), "average", Figures.plain(average)),
                "Bình quân thu nhập tháng đóng: " + Figures.vietnamese(sum.shown()) + " : " + standing.months() + " tháng = " + Figures.vietnamese(average)
                        + " đồng.",
                "Average monthly income: " + Figures.english(sum.shown()) + " / " + Figures.months(standing.months()) + " = " + Figures.english(average)
                        + " đồng.");
    }

    List<TraceStep> list() {
        return List.copyOf(steps);
    }

    private void income(Incomes incomes) {
        var income = incomes.income().shown();
        var sum = incomes.sum().shown();
        var coefficient = incomes.coefficient();
        int months = incomes.months();
        add("income", incomes.clause(), Operands.of("year", Integer.toString(incomes.year()), "income", Figures.plain(income),
                "months", Integer.toString(months), "coefficient", coefficient.toPlainString(), "sum", Figures.plain(sum)),
                "Năm " + incomes.year() + ": " + Figures.vietnamese(income) + " × " + months + " tháng × hệ số " + text(coefficient, ',') + " = "
                        + Figures.vietnamese(sum) + " đồng.",
                incomes.year() + ": " + Figures.english(income) + " × " + Figures.months(months) + " × coefficient " + text(coefficient, '.') + " = "
                        + Figures.english(sum) + " đồng.");
    }

    /** With the two decimals of the notice: 1.20. */
    private static String text(BigDecimal coefficient, char point) {
        return coefficient.toPlainString().replace('.', point);
    }
}
