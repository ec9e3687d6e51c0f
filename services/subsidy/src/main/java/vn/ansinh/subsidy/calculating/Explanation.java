package vn.ansinh.subsidy.calculating;

import java.util.ArrayList;
import java.util.List;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Method;
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
    private final String income;
    private final String incomeEn;

    private Explanation(Circumstances on, GrossContribution gross, StateSupport support, LocalSupport local, Shares shares) {
        this.on = on;
        this.gross = gross;
        this.support = support;
        this.local = local;
        this.shares = shares;
        this.income = Figures.vietnamese(on.payment().income());
        this.incomeEn = Figures.english(on.payment().income());
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
        steps.add(group());
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
        return new TraceStep("income-floor", on.rules().clause(Rule.POVERTY_LINE),
                Operands.of("income", on.payment().income().toString(), "povertyLine", on.facts().floor().toString()),
                new BilingualText(
                "Mức thu nhập chọn " + income + " đồng không thấp hơn chuẩn hộ nghèo nông thôn " + on.facts().floorVi() + " đồng.",
                "The income chosen, " + incomeEn + " đồng, is not below the rural poverty line of " + on.facts().floorEn() + " đồng."));
    }

    private TraceStep monthly() {
        return new TraceStep("monthly-contribution", on.rules().clause(Rule.CONTRIBUTION_RATE),
                Operands.of("rate", Figures.plain(on.facts().rate()), "income", on.payment().income().toString(), "monthly", Figures.plain(gross.monthly())),
                new BilingualText(
                "Mức đóng một tháng: " + on.facts().rateVi() + "% × " + income + " = " + Figures.vietnamese(gross.monthly()) + " đồng.",
                "Contribution of one month: " + on.facts().rateEn() + "% × " + incomeEn + " = " + Figures.english(gross.monthly()) + " đồng."));
    }

    private TraceStep total() {
        int months = on.payment().count();
        var total = Figures.vietnamese(gross.total());
        var totalEn = Figures.english(gross.total());
        var factor = gross.factor();
        if (factor == null) {
            return new TraceStep("gross", on.rules().clause(Rule.PAYMENT_METHODS),
                    Operands.of("monthly", Figures.plain(gross.monthly()), "months", Integer.toString(months), "gross", gross.total().toString()),
                    new BilingualText(
                    "Tổng số tiền đóng cho " + months + " tháng: " + Figures.vietnamese(gross.monthly()) + " × " + months + " = " + total + " đồng.",
                    "Whole contribution for " + Figures.months(months) + ": "
                            + Figures.english(gross.monthly()) + " × " + months + " = " + totalEn + " đồng."));
        }
        boolean ahead = on.payment().method() == Method.ADVANCE;
        var rate = on.rules().number(Rule.FUND_RETURN);
        var shown = factor.shown();
        var clause = on.rules().clause(ahead ? Rule.ADVANCE_MONTHS : Rule.MISSING_MONTHS_LIMIT) + "; " + on.rules().clause(Rule.FUND_RETURN);
        return new TraceStep("gross", clause,
                Operands.of("monthly", Figures.plain(gross.monthly()), "months", Integer.toString(months), "r", Figures.plain(rate),
                        "factor", shown.toPlainString(), "gross", gross.total().toString()), new BilingualText(
                "Đóng một lần cho " + months + (ahead ? " tháng về sau, chiết khấu " : " tháng còn thiếu, tính lãi ") + Figures.vietnamese(rate)
                        + "% mỗi tháng (hệ số " + Figures.vietnamese(shown) + "): tổng số tiền " + total + " đồng, làm tròn một lần.",
                "Paid at once for " + months + (ahead ? " months ahead, discounted by " : " missing months, with interest of ") + Figures.english(rate)
                        + "% a month (factor " + Figures.english(shown) + "): " + totalEn + " đồng in all, rounded once."));
    }

    private TraceStep group() {
        var name = Names.of(support.group(), null);
        return new TraceStep("group", support.clause(),
                Operands.of("group", support.group().code(), "percent", Figures.plain(support.percent())), new BilingualText(
                "Nhóm có mức hỗ trợ cao nhất: " + name.vi() + ", Nhà nước hỗ trợ " + Figures.vietnamese(support.percent()) + "%.",
                "Group with the highest support: " + name.en() + ", the State supports " + Figures.english(support.percent()) + "%."));
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
        return new TraceStep("state-support", support.clause(),
                Operands.of("percent", Figures.plain(support.percent()), "rate", Figures.plain(on.facts().rate()), "povertyLine", on.facts().floor().toString(),
                        "months", Integer.toString(support.months()), "amount", support.amount().toString()), new BilingualText(
                "Nhà nước hỗ trợ: " + Figures.vietnamese(support.percent()) + "% × " + on.facts().rateVi() + "% × " + on.facts().floorVi() + " × "
                        + support.months() + " tháng = " + Figures.vietnamese(support.amount()) + " đồng.",
                "State support: " + Figures.english(support.percent()) + "% × " + on.facts().rateEn() + "% × " + on.facts().floorEn() + " × "
                        + Figures.months(support.months()) + " = " + Figures.english(support.amount()) + " đồng."));
    }

    private TraceStep ownPart() {
        var paid = gross.total().minus(shares.participantPays());
        return new TraceStep("participant-pays", support.clause(),
                Operands.of("gross", gross.total().toString(), "support", paid.toString(), "participantPays", shares.participantPays().toString()),
                new BilingualText(
                "Người tham gia đóng: " + Figures.vietnamese(gross.total()) + " − " + Figures.vietnamese(paid) + " = "
                        + Figures.vietnamese(shares.participantPays()) + " đồng.",
                "The participant pays: " + Figures.english(gross.total()) + " − " + Figures.english(paid) + " = "
                        + Figures.english(shares.participantPays()) + " đồng."));
    }

    private TraceStep payBy() {
        var payBy = on.payment().payBy();
        var day = Figures.day(payBy);
        return new TraceStep("pay-by", on.rules().clause(Rule.PAYMENT_METHODS), Operands.of("payBy", payBy.toString()), new BilingualText(
                "Hạn đóng cuối cùng: ngày " + day + ".", "Last day to pay: " + day + "."));
    }
}
