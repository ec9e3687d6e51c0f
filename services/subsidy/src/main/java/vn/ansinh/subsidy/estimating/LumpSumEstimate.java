package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.Value;

/** The lump sum (BHXH một lần): Law 41/2024/QH15 Art. 102, less the State's support (Decree 159/2025/NĐ-CP Art. 9). */
final class LumpSumEstimate {

    private static final int A_YEAR = 12;

    private final Retirement retirement;
    private final Standing standing;
    private final boolean summed;
    private final Vnd support;

    private LumpSumEstimate(Retirement retirement, Standing standing, boolean summed, Vnd support) {
        this.retirement = retirement;
        this.standing = standing;
        this.summed = summed;
        this.support = support;
    }

    /** @param summed whether the dates of the months are not known */
    static Estimate.LumpSum of(Retirement retirement, Standing standing, boolean summed, Vnd support) {
        return new LumpSumEstimate(retirement, standing, summed, support).lumpSum();
    }

    private Estimate.LumpSum lumpSum() {
        var steps = new Steps().years(standing).average(standing);
        var gross = gross(steps);
        steps.add("state-support", standing.rules().clause(Rule.LUMP_SUM_DEDUCTING_CASES), Operands.of("support", support.toString()),
                "Nhà nước đã hỗ trợ " + Figures.vietnamese(support) + " đồng cho các tháng này.",
                "The State paid " + Figures.english(support) + " đồng of these months.");
        var cases = new ArrayList<Estimate.LumpSumCase>();
        for (var kind : LumpSumCaseKind.values()) {
            if (standing.rules().codes(Rule.LUMP_SUM_CASES).contains(kind.name())) {
                cases.add(on(kind, gross, steps));
            }
        }
        return new Estimate.LumpSum(standing.months(), standing.years(), standing.career().isEmpty() ? null : standing.average().shown(), gross, support,
                List.copyOf(cases), steps.list());
    }

    /** Below one year the amount paid, at most twice the average. */
    private Vnd gross(Steps steps) {
        var average = standing.average();
        var shown = average.shown();
        if (standing.months() < A_YEAR) {
            var paid = standing.contributed();
            var times = standing.rules().number(Rule.LUMP_SUM_PAID_LIMIT);
            var limit = average.times(times);
            var gross = (paid.compareTo(limit) <= 0 ? paid : limit).rounded();
            steps.add("lump-sum-gross", standing.rules().clause(Rule.LUMP_SUM_PAID_LIMIT),
                    Operands.of("paid", paid.rounded().toString(), "limit", limit.rounded().toString(), "gross", gross.toString()),
                    "Đóng chưa đủ một năm: bằng số tiền đã đóng " + Figures.vietnamese(paid.rounded()) + " đồng, tối đa " + Figures.vietnamese(times)
                            + " lần mức bình quân là " + Figures.vietnamese(limit.rounded()) + " đồng: " + Figures.vietnamese(gross) + " đồng.",
                    "Less than a year was paid: the amount paid, " + Figures.english(paid.rounded()) + " đồng, at most " + Figures.english(times)
                            + " times the average, " + Figures.english(limit.rounded()) + " đồng: " + Figures.english(gross) + " đồng.");
            return gross;
        }
        var averages = standing.averages();
        var gross = average.times(averages).rounded();
        steps.add("lump-sum-gross", standing.rules().clause(Rule.LUMP_SUM_MULTIPLES),
                Operands.of("averages", Figures.plain(averages), "average", Figures.plain(shown), "gross", gross.toString()),
                "Mức trợ cấp: " + Figures.vietnamese(averages) + " lần mức bình quân " + Figures.vietnamese(shown) + " = "
                        + Figures.vietnamese(gross) + " đồng.",
                "Lump sum: " + Figures.english(averages) + " times the average of " + Figures.english(shown) + " = " + Figures.english(gross) + " đồng.");
        return gross;
    }

    private Estimate.LumpSumCase on(LumpSumCaseKind kind, Vnd gross, Steps steps) {
        boolean deducts = standing.rules().codes(Rule.LUMP_SUM_DEDUCTING_CASES).contains(kind.name());
        var deducted = deducts ? support.atMost(gross) : Vnd.ZERO;
        var amount = gross.minus(deducted);
        var gate = gate(kind);
        steps.add("lump-sum-" + kind.letter(), standing.rules().clause(Rule.LUMP_SUM_CASES),
                Operands.of("case", kind.name(), "gross", gross.toString(), "supportDeducted", deducted.toString(), "amount", amount.toString()),
                "Trường hợp " + kind.letter() + ") " + kind.words().vi() + ": " + Figures.vietnamese(gross) + " − " + Figures.vietnamese(deducted) + " = "
                        + Figures.vietnamese(amount) + " đồng. " + gate.reason.vi(),
                "Case " + kind.letter() + ") " + kind.words().en() + ": " + Figures.english(gross) + " − " + Figures.english(deducted) + " = "
                        + Figures.english(amount) + " đồng. " + gate.reason.en());
        return new Estimate.LumpSumCase(kind.letter(), kind.name(), gate.access, gate.openFrom, deducted, amount, gate.reason);
    }

    private Gate gate(LumpSumCaseKind kind) {
        if (standing.career().isEmpty()) {
            return closed("Chưa đóng tháng nào.", "Nothing was paid yet.");
        }
        return switch (kind) {
            case RETIREMENT_AGE -> atRetirementAge();
            case EMIGRATION, SEVERE_ILLNESS, DISABILITY -> onEvidence("Được hưởng nếu có giấy tờ chứng minh.", "Open if it is proven.");
            case LEFT_SCHEME -> afterLeaving();
        };
    }

    private Gate atRetirementAge() {
        int needed = retirement.needed();
        var age = retirement.age().month();
        if (standing.months() >= needed) {
            return closed("Đã đủ năm đóng để hưởng lương hưu.", "The years for a pension are paid.");
        }
        return age.isAfter(YearMonth.from(standing.day()))
                ? new Gate(Estimate.Access.CLOSED, age, new BilingualText("Đủ tuổi nghỉ hưu từ tháng " + Figures.month(age) + ".",
                        "The age of retirement is reached in " + Figures.month(age) + "."))
                : new Gate(Estimate.Access.OPEN, age, new BilingualText("Đã đủ tuổi nghỉ hưu mà chưa đủ năm đóng.",
                        "The age of retirement is reached and the years for a pension are not paid."));
    }

    /** Who first paid on or after 01/07/2025 has no such case. */
    private Gate afterLeaving() {
        var first = standing.career().months().getFirst().month();
        var leavers = standing.ruleSet().parameter(Rule.LUMP_SUM_LEAVERS).onOrFirst(first.atDay(1));
        if (!(leavers.value() instanceof Value.Table(var terms))) {
            return closed("Chỉ dành cho người đã đóng trước ngày 01/07/2025.", "Only for people who paid before 01/07/2025.");
        }
        if (standing.months() >= terms.get("paid-below").intValueExact()) {
            return closed("Đã đóng đủ " + years(terms.get("paid-below")) + " năm.", years(terms.get("paid-below")) + " years are paid.");
        }
        int out = terms.get("out-for").intValueExact();
        if (summed) {
            return onEvidence("Được hưởng khi đã ngừng đóng đủ " + out + " tháng.", "Open once nothing was paid for " + Figures.months(out) + ".");
        }
        var opens = standing.career().lastCalendarMonth().orElse(first).plusMonths(out + 1L);
        return new Gate(opens.isAfter(YearMonth.from(standing.day())) ? Estimate.Access.CLOSED : Estimate.Access.OPEN, opens, new BilingualText(
                "Được hưởng từ tháng " + Figures.month(opens) + ", sau " + out + " tháng không đóng.",
                "Open from " + Figures.month(opens) + " on, after " + Figures.months(out) + " without contributions."));
    }

    private static String years(BigDecimal months) {
        return Integer.toString(months.intValueExact() / A_YEAR);
    }

    private static Gate closed(String vi, String en) {
        return new Gate(Estimate.Access.CLOSED, null, new BilingualText(vi, en));
    }

    private static Gate onEvidence(String vi, String en) {
        return new Gate(Estimate.Access.ON_EVIDENCE, null, new BilingualText(vi, en));
    }

    private record Gate(Estimate.Access access, @Nullable YearMonth openFrom, BilingualText reason) {
    }
}
