package vn.ansinh.subsidy.estimating;

import java.time.YearMonth;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.rules.Rule;

/** What is paid once when somebody dies or a child is born (Law 41/2024/QH15 Art. 94 to 97, 109 to 111). */
record Allowances(Standing standing) {

    /** Below the months the law asks for, the amount paid. */
    Estimate.Survivors survivors() {
        var steps = new Steps().years(standing).average(standing);
        var rules = standing.rules();
        int needed = Math.toIntExact(rules.whole(Rule.SURVIVOR_MONTHS));
        var amount = standing.months() < needed ? amountPaid(needed, steps) : byYears(steps);
        return new Estimate.Survivors(standing.months(), standing.years(), amount, steps.list());
    }

    Estimate.Funeral funeral() {
        var rules = standing.rules();
        long needed = rules.whole(Rule.FUNERAL_MONTHS);
        long multiple = rules.whole(Rule.FUNERAL_MULTIPLE);
        long level = rules.whole(Rule.BASE_SALARY);
        boolean open = standing.months() >= needed;
        var amount = open ? Vnd.of(level).times(multiple) : Vnd.ZERO;
        var clause = rules.clause(Rule.FUNERAL_MULTIPLE) + "; " + rules.clause(Rule.BASE_SALARY);
        var values = Operands.of("months", Integer.toString(standing.months()), "needed", Long.toString(needed), "multiple", Long.toString(multiple),
                "baseSalary", Long.toString(level), "amount", amount.toString());
        var steps = open
                ? new Steps().add("funeral", clause, values,
                "Trợ cấp mai táng: " + multiple + " × " + Figures.vietnamese(level) + " = " + Figures.vietnamese(amount) + " đồng.",
                "Funeral allowance: " + multiple + " × " + Figures.english(level) + " = " + Figures.english(amount) + " đồng.")
                : new Steps().add("funeral", clause, values,
                "Trợ cấp mai táng cần đóng đủ " + needed + " tháng; mới đóng " + standing.months() + " tháng.",
                "The funeral allowance needs " + needed + " months paid; there are " + standing.months() + ".");
        return new Estimate.Funeral(open, amount, steps.list());
    }

    /** @param children born on the day */
    Estimate.Maternity maternity(int children) {
        var rules = standing.rules();
        var clause = rules.clause(Rule.MATERNITY_AMOUNT);
        if (rules.isAbsent(Rule.MATERNITY_AMOUNT) || rules.isAbsent(Rule.MATERNITY_MONTHS)) {
            return new Estimate.Maternity(false, 0, children, null, Vnd.ZERO, new Steps().add("maternity", clause, Operands.of(),
                    "Vào ngày này BHXH tự nguyện chưa có trợ cấp thai sản.", "On this day voluntary insurance has no maternity allowance.").list());
        }
        var terms = rules.table(Rule.MATERNITY_MONTHS);
        int needed = terms.get("paid").intValueExact();
        int last = terms.get("of-the-last").intValueExact();
        var birth = YearMonth.from(standing.day());
        int paid = standing.career().calendarMonthsIn(birth.minusMonths(last), birth.minusMonths(1));
        boolean open = paid >= needed;
        var perChild = Vnd.of(rules.whole(Rule.MATERNITY_AMOUNT));
        var amount = open ? perChild.times(children) : Vnd.ZERO;
        var values = Operands.of("monthsPaid", Integer.toString(paid), "needed", Integer.toString(needed), "ofTheLast", Integer.toString(last),
                "perChild", perChild.toString(), "children", Integer.toString(children), "amount", amount.toString());
        var steps = new Steps().add("maternity-months", rules.clause(Rule.MATERNITY_MONTHS), values,
                "Đã đóng " + paid + " trong " + last + " tháng trước khi sinh; cần đủ " + needed + " tháng.",
                paid + " of the " + last + " months before the birth are paid; " + needed + " are needed.");
        if (open) {
            steps.add("maternity", clause, values,
                    "Trợ cấp thai sản: " + children + " con × " + Figures.vietnamese(perChild) + " = " + Figures.vietnamese(amount) + " đồng.",
                    "Maternity allowance: " + children + " × " + Figures.english(perChild) + " = " + Figures.english(amount) + " đồng.");
        }
        return new Estimate.Maternity(open, paid, children, perChild, amount, steps.list());
    }

    private Vnd amountPaid(int needed, Steps steps) {
        var rules = standing.rules();
        var paid = standing.contributed();
        var limit = rules.isAbsent(Rule.SURVIVOR_PAID_LIMIT) ? paid : standing.average().times(rules.number(Rule.SURVIVOR_PAID_LIMIT));
        var amount = (paid.compareTo(limit) <= 0 ? paid : limit).rounded();
        steps.add("survivors", rules.clause(Rule.SURVIVOR_MONTHS), Operands.of("needed", Integer.toString(needed), "paid", paid.rounded().toString(),
                        "amount", amount.toString()),
                "Đóng chưa đủ " + needed + " tháng: trợ cấp tuất một lần theo số tiền đã đóng, " + Figures.vietnamese(amount) + " đồng.",
                "Less than " + Figures.months(needed) + " paid: the survivors get what was paid, " + Figures.english(amount) + " đồng.");
        return amount;
    }

    private Vnd byYears(Steps steps) {
        var averages = standing.averages();
        var average = standing.average().shown();
        var amount = standing.average().times(averages).rounded();
        steps.add("survivors", standing.rules().clause(Rule.LUMP_SUM_MULTIPLES),
                Operands.of("averages", Figures.plain(averages), "average", Figures.plain(average), "amount", amount.toString()),
                "Trợ cấp tuất một lần: " + Figures.vietnamese(averages) + " lần mức bình quân " + Figures.vietnamese(average) + " = "
                        + Figures.vietnamese(amount) + " đồng.",
                "Survivors' lump sum: " + Figures.english(averages) + " times the average of " + Figures.english(average) + " = "
                        + Figures.english(amount) + " đồng.");
        return amount;
    }
}
