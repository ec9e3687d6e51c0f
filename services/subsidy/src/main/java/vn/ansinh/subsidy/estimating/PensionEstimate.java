package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.Rule;

/** The pension (lương hưu) and the one-off at retirement: Law 41/2024/QH15 Art. 98 to 101, before 01/07/2025 Law 58/2014/QH13. */
final class PensionEstimate {

    private final Retirement retirement;
    private final Standing standing;
    private final Rule rates;
    private final Steps steps = new Steps();

    private PensionEstimate(Retirement retirement, Standing standing, Sex sex) {
        this.retirement = retirement;
        this.standing = standing;
        this.rates = ratesOf(sex);
    }

    static Rule ratesOf(Sex sex) {
        return sex == Sex.MALE ? Rule.PENSION_RATES_MEN : Rule.PENSION_RATES_WOMEN;
    }

    static Estimate.Pension of(Retirement retirement, Standing standing, Sex sex) {
        return new PensionEstimate(retirement, standing, sex).pension();
    }

    private Estimate.Pension pension() {
        var years = standing.years();
        steps.years(standing).average(standing);
        conditions();
        if (retirement.missingMonths() > 0) {
            return new Estimate.Pension(false, null, standing.months(), retirement.missingMonths(), years, null, average(), null, null, steps.list());
        }
        var rate = rate(years);
        var monthly = standing.average().times(rate.movePointLeft(2)).rounded();
        monthly(years, rate, monthly);
        var oneOff = oneOff(years);
        boolean open = retirement.isOpen();
        if (open) {
            begin();
        }
        return new Estimate.Pension(open, open ? retirement.from() : null, standing.months(), 0, years, rate, average(), monthly, oneOff, steps.list());
    }

    private @Nullable BigDecimal average() {
        return standing.career().isEmpty() ? null : standing.average().shown();
    }

    /** The row of the years; half a year lies half way to the next row; above the last row nothing is added. */
    private BigDecimal rate(BigDecimal years) {
        var table = Years.byNumber(standing.rules(), rates);
        int whole = years.intValue();
        if (whole >= table.lastKey()) {
            return table.lastEntry().getValue();
        }
        var row = table.floorEntry(whole);
        var lower = row == null ? table.firstEntry().getValue() : row.getValue();
        var upper = table.higherEntry(whole).getValue();
        return Plain.of(lower.add(upper.subtract(lower).multiply(years.subtract(BigDecimal.valueOf(whole)))));
    }

    private void conditions() {
        var rules = standing.rules();
        int missing = retirement.missingMonths();
        var age = retirement.ageMonth();
        var values = Operands.of("months", Integer.toString(standing.months()), "needed", Integer.toString(retirement.needed()), "ageReached", age.toString());
        var clause = rules.clause(Rule.MONTHS_FOR_PENSION);
        var years = Figures.plain(BigDecimal.valueOf(retirement.needed() / 12));
        if (missing > 0) {
            steps.add("pension-conditions", clause, values,
                    "Lương hưu cần đủ " + years + " năm đóng: còn thiếu " + missing + " tháng.",
                    "A pension needs " + years + " years paid: " + Figures.months(missing) + " are missing.");
        } else if (retirement.isAgeReached()) {
            steps.add("pension-conditions", clause, values,
                    "Đủ " + years + " năm đóng và đủ tuổi nghỉ hưu từ tháng " + Figures.month(age) + ".",
                    years + " years are paid and the age of retirement is reached in " + Figures.month(age) + ".");
        } else {
            steps.add("pension-conditions", clause, values,
                    "Đủ " + years + " năm đóng nhưng đến tháng " + Figures.month(age) + " mới đủ tuổi; BHXH tự nguyện không có nghỉ hưu trước tuổi.",
                    years + " years are paid but the age is reached only in " + Figures.month(age) + "; voluntary insurance knows no early retirement.");
        }
    }

    private void monthly(BigDecimal years, BigDecimal rate, Vnd monthly) {
        var clause = standing.rules().clause(rates);
        var average = standing.average().shown();
        steps.add("pension-rate", clause, Operands.of("years", Figures.plain(years), "ratePercent", Figures.plain(rate)),
                "Tỷ lệ hưởng cho " + Figures.vietnamese(years) + " năm: " + Figures.vietnamese(rate) + "%.",
                "Rate for " + Figures.english(years) + " years: " + Figures.english(rate) + "%.");
        steps.add("pension", clause, Operands.of("ratePercent", Figures.plain(rate), "average", Figures.plain(average), "monthly", monthly.toString()),
                "Lương hưu: " + Figures.vietnamese(rate) + "% × " + Figures.vietnamese(average) + " = " + Figures.vietnamese(monthly) + " đồng mỗi tháng.",
                "Pension: " + Figures.english(rate) + "% × " + Figures.english(average) + " = " + Figures.english(monthly) + " đồng a month.");
    }

    /** Years above the highest rate; of these, years paid after the age of retirement count more (Art. 100). */
    private Vnd oneOff(BigDecimal years) {
        var rules = standing.rules();
        int full = Years.byNumber(rules, rates).lastKey();
        var above = years.subtract(BigDecimal.valueOf(full)).max(BigDecimal.ZERO);
        if (above.signum() == 0) {
            return Vnd.ZERO;
        }
        var factors = rules.table(Rule.PENSION_ONE_OFF);
        var after = Years.of(rules, standing.career().datedMonthsAfter(retirement.age().month())).min(above);
        var before = above.subtract(after);
        var averages = before.multiply(factors.get("until-retirement-age")).add(after.multiply(factors.get("after-retirement-age")));
        var amount = standing.average().times(averages).rounded();
        var average = standing.average().shown();
        steps.add("one-off", rules.clause(Rule.PENSION_ONE_OFF),
                Operands.of("yearsAbove", Figures.plain(above), "afterRetirementAge", Figures.plain(after), "averages", Figures.plain(averages),
                        "average", Figures.plain(average), "oneOff", amount.toString()),
                "Trợ cấp một lần cho " + Figures.vietnamese(above) + " năm trên " + full + " năm: " + Figures.vietnamese(averages) + " × "
                        + Figures.vietnamese(average) + " = " + Figures.vietnamese(amount) + " đồng.",
                "One-off for " + Figures.english(above) + " years above " + full + ": " + Figures.english(averages) + " × " + Figures.english(average)
                        + " = " + Figures.english(amount) + " đồng.");
        return amount;
    }

    private void begin() {
        var from = retirement.from();
        steps.add("pension-start", standing.rules().clause(Rule.MONTHS_FOR_PENSION), Map.of("from", from.toString()),
                "Hưởng lương hưu từ tháng " + Figures.month(from) + ", tháng liền sau khi đủ điều kiện.",
                "The pension begins in " + Figures.month(from) + ", the month after the conditions are met at the earliest.");
    }
}
