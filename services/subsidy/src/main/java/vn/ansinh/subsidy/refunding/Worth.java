package vn.ansinh.subsidy.refunding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.Rule;

/** What the months left cost, rounded once, with the step that says how. */
record Worth(Vnd amount, TraceStep step) {

    /** Years ahead are discounted by the r of the payment, not by today's. */
    static Worth of(Payment payment, Calculation calculation, int left, DayRules onPayment, String law) {
        return payment.method() == Method.ADVANCE ? discounted(payment, calculation.months(), left, onPayment, law)
                : plain(partOf(calculation, left), left, law);
    }

    static Worth plain(Vnd amount, int left, String law) {
        return new Worth(amount, new TraceStep("months-left-worth", law, Operands.of("months", Integer.toString(left), "value", amount.toString()),
                new BilingualText(
                "Giá trị của " + left + " tháng chưa sử dụng: " + Figures.vietnamese(amount) + " đồng.",
                "Worth of the " + Figures.months(left) + " not used: " + Figures.english(amount) + " đồng.")));
    }

    private static Vnd partOf(Calculation calculation, int left) {
        return Vnd.of(calculation.gross().exact().multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(calculation.months()), 0, RoundingMode.HALF_UP).longValueExact());
    }

    private static Worth discounted(Payment payment, int months, int left, DayRules onPayment, String law) {
        var monthly = payment.income().exact().multiply(onPayment.number(Rule.CONTRIBUTION_RATE)).movePointLeft(2);
        var factor = onPayment.lastMonthsAhead(months, left);
        var amount = factor.times(monthly);
        var rate = onPayment.number(Rule.FUND_RETURN);
        var shown = factor.shown();
        return new Worth(amount, new TraceStep("months-left-worth", law + "; " + onPayment.clause(Rule.FUND_RETURN),
                Operands.of("monthly", Figures.plain(monthly), "months", Integer.toString(left), "of", Integer.toString(months), "r", Figures.plain(rate),
                        "factor", shown.toPlainString(), "value", amount.toString()), new BilingualText(
                "Giá trị của " + left + " tháng cuối trong " + months + " tháng đã đóng trước, chiết khấu " + Figures.vietnamese(rate)
                        + "% mỗi tháng như khi đóng: " + Figures.vietnamese(monthly) + " × hệ số " + Figures.vietnamese(shown) + " = "
                        + Figures.vietnamese(amount) + " đồng, làm tròn " + (factor.isRoundedEachMonth() ? "từng tháng." : "một lần."),
                "Worth of the last " + left + " of " + Figures.months(months) + " paid ahead, discounted by " + Figures.english(rate)
                        + "% a month as when they were paid: " + Figures.english(monthly) + " × factor " + Figures.english(shown) + " = "
                        + Figures.english(amount) + " đồng, rounded " + (factor.isRoundedEachMonth() ? "each month." : "once."))));
    }
}
