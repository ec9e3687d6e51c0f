package vn.ansinh.subsidy.calculating;

import java.util.ArrayList;
import java.util.List;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.explaining.Figure;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.Rule;

/** The steps of a calculation as sentences an officer can read aloud, each with its values and its clause. */
final class Explanation {

    private final Circumstances on;
    private final GrossContribution gross;
    private final StateSupport support;
    private final LocalSupport local;
    private final Shares shares;
    private final Figure income;
    private final Figure monthly;
    private final Figure total;

    private Explanation(Circumstances on, GrossContribution gross, StateSupport support, LocalSupport local, Shares shares) {
        this.on = on;
        this.gross = gross;
        this.support = support;
        this.local = local;
        this.shares = shares;
        this.income = Figure.of(on.payment().income());
        this.monthly = Figure.of(gross.monthly());
        this.total = Figure.of(gross.total());
    }

    static List<TraceStep> of(Circumstances on, GrossContribution gross, StateSupport support, LocalSupport local, Shares shares) {
        return new Explanation(on, gross, support, local, shares).steps();
    }

    private List<TraceStep> steps() {
        var steps = new ArrayList<TraceStep>(9);
        steps.add(floor());
        steps.add(on.facts().ceilingStep());
        steps.add(monthly());
        steps.add(total());
        steps.add(support.best().step());
        steps.add(supportedMonths());
        steps.add(stateSupport());
        if (!local.isNothing()) {
            steps.addAll(new LocalExplanation(on, local).steps());
        }
        shares.cuts().forEach(cut -> steps.add(LocalExplanation.cut(cut, gross.total())));
        steps.add(ownPart());
        steps.add(payBy());
        return List.copyOf(steps);
    }

    private TraceStep floor() {
        var floor = on.facts().floorText();
        return new TraceStep("income-floor", on.rules().clause(Rule.POVERTY_LINE),
                Operands.of("income", income.plain(), "povertyLine", floor.plain()), new BilingualText(
                "Mức thu nhập chọn " + income.vi() + " đồng không thấp hơn chuẩn hộ nghèo nông thôn " + floor.vi() + " đồng.",
                "The income chosen, " + income.en() + " đồng, is not below the rural poverty line of " + floor.en() + " đồng."));
    }

    private TraceStep monthly() {
        var rate = on.facts().rateText();
        return new TraceStep("monthly-contribution", on.rules().clause(Rule.CONTRIBUTION_RATE),
                Operands.of("rate", rate.plain(), "income", income.plain(), "monthly", monthly.plain()), new BilingualText(
                "Mức đóng một tháng: " + rate.vi() + "% × " + income.vi() + " = " + monthly.vi() + " đồng.",
                "Contribution of one month: " + rate.en() + "% × " + income.en() + " = " + monthly.en() + " đồng."));
    }

    private TraceStep total() {
        int months = on.payment().count();
        var factor = gross.factor();
        if (factor == null) {
            return new TraceStep("gross", on.rules().clause(Rule.PAYMENT_METHODS),
                    Operands.of("monthly", monthly.plain(), "months", Integer.toString(months), "gross", total.plain()), new BilingualText(
                    "Tổng số tiền đóng cho " + months + " tháng: " + monthly.vi() + " × " + months + " = " + total.vi() + " đồng.",
                    "Whole contribution for " + Figures.months(months) + ": " + monthly.en() + " × " + months + " = " + total.en() + " đồng."));
        }
        boolean ahead = on.payment().method() == Method.ADVANCE;
        var rate = Figure.of(on.rules().number(Rule.FUND_RETURN));
        var shown = factor.shown();
        var clause = on.rules().clause(ahead ? Rule.ADVANCE_MONTHS : Rule.MISSING_MONTHS_LIMIT) + "; " + on.rules().clause(Rule.FUND_RETURN);
        return new TraceStep("gross", clause,
                Operands.of("monthly", monthly.plain(), "months", Integer.toString(months), "r", rate.plain(), "factor", shown.toPlainString(),
                        "gross", total.plain()), new BilingualText(
                "Đóng một lần cho " + months + (ahead ? " tháng về sau, chiết khấu " : " tháng còn thiếu, tính lãi ") + rate.vi()
                        + "% mỗi tháng (hệ số " + Figures.vietnamese(shown) + "): tổng số tiền " + total.vi() + " đồng, làm tròn "
                        + (factor.isRoundedEachMonth() ? "từng tháng." : "một lần."),
                "Paid at once for " + months + (ahead ? " months ahead, discounted by " : " missing months, with interest of ") + rate.en()
                        + "% a month (factor " + Figures.english(shown) + "): " + total.en() + " đồng in all, rounded "
                        + (factor.isRoundedEachMonth() ? "each month." : "once.")));
    }

    private TraceStep supportedMonths() {
        int months = support.months();
        long limit = on.facts().monthLimit();
        return new TraceStep("supported-months", on.rules().clause(Rule.SUPPORTED_MONTHS_LIMIT),
                Operands.of("limit", Long.toString(limit), "used", Integer.toString(on.payment().supportedMonthsUsed()),
                        "left", Integer.toString(support.left()), "months", Integer.toString(months)), new BilingualText(
                "Được hỗ trợ tối đa " + limit + " tháng, còn " + support.left() + " tháng: kỳ này hỗ trợ " + months + " tháng đầu.",
                "At most " + limit + " months are supported, " + support.left() + " are left: of this payment the first "
                        + Figures.months(months) + " count."));
    }

    private TraceStep stateSupport() {
        var percent = support.best().percentText();
        var rate = on.facts().rateText();
        var floor = on.facts().floorText();
        var amount = Figure.of(support.amount());
        int months = support.months();
        return new TraceStep("state-support", support.best().clause(),
                Operands.of("percent", percent.plain(), "rate", rate.plain(), "povertyLine", floor.plain(), "months", Integer.toString(months),
                        "amount", amount.plain()), new BilingualText(
                "Nhà nước hỗ trợ: " + percent.vi() + "% × " + rate.vi() + "% × " + floor.vi() + " × " + months + " tháng = " + amount.vi() + " đồng.",
                "State support: " + percent.en() + "% × " + rate.en() + "% × " + floor.en() + " × " + Figures.months(months) + " = " + amount.en()
                        + " đồng."));
    }

    private TraceStep ownPart() {
        var paid = Figure.of(gross.total().minus(shares.participantPays()));
        var own = Figure.of(shares.participantPays());
        return new TraceStep("participant-pays", support.best().clause(),
                Operands.of("gross", total.plain(), "support", paid.plain(), "participantPays", own.plain()), new BilingualText(
                "Người tham gia đóng: " + total.vi() + " − " + paid.vi() + " = " + own.vi() + " đồng.",
                "The participant pays: " + total.en() + " − " + paid.en() + " = " + own.en() + " đồng."));
    }

    private TraceStep payBy() {
        var payBy = on.payment().payBy();
        var day = Figures.day(payBy);
        return new TraceStep("pay-by", on.rules().clause(Rule.PAYMENT_METHODS), Operands.of("payBy", payBy.toString()), new BilingualText(
                "Hạn đóng cuối cùng: ngày " + day + ".", "Last day to pay: " + day + "."));
    }
}
