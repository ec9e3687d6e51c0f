package vn.ansinh.subsidy.estimating;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.Value;

/** What the person should know about an estimate: first of all that it is one. */
final class Notices {

    private final Prospect prospect;
    private final Enquiry enquiry;
    private final Retirement retirement;
    private final List<Warning> warnings = new ArrayList<>();

    private Notices(Prospect prospect) {
        this.prospect = prospect;
        this.enquiry = prospect.enquiry();
        this.retirement = prospect.retirement();
    }

    static List<Warning> of(Prospect prospect) {
        return new Notices(prospect).all();
    }

    private List<Warning> all() {
        say("estimate", "Đây là ước tính theo pháp luật và hệ số hiện hành, không phải cam kết.",
                "This is an estimate by today's law and today's coefficients, no promise.");
        coefficients();
        birthYear();
        history();
        supportAssumed();
        future();
        conditions();
        return List.copyOf(warnings);
    }

    private void coefficients() {
        var coefficients = prospect.atRetirement().coefficients();
        if (coefficients.ofToday()) {
            int year = coefficients.tableYear();
            say("coefficients-of-today", "Hệ số của năm hưởng chưa có; dùng bảng của năm " + year + ", thu nhập các năm sau tính hệ số 1.",
                    "The coefficients of the year of the benefit are not known yet; those of " + year + " are used, later years count with 1.");
        }
    }

    private void birthYear() {
        if (enquiry.onlyBirthYear()) {
            say("birth-year-only", "Chỉ biết năm sinh nên tính sinh ngày 01/01.", "Only the year of birth is known, so 1 January is taken.");
        }
    }

    private void history() {
        var paid = Career.paid(enquiry);
        if (enquiry.history() instanceof Enquiry.Summary) {
            say("months-assumed", "Không biết đóng vào tháng nào nên giả định là các tháng liền trước tháng hưởng, thu nhập đã điều chỉnh.",
                    "The months are not dated: the last ones before the benefit are assumed, with incomes that are adjusted already.");
        }
        int gaps = paid.gaps();
        if (gaps > 0) {
            say("history-has-gaps", "Có " + gaps + " tháng không đóng ở giữa; thời gian đã đóng được bảo lưu.",
                    Figures.months(gaps) + " in between are not paid; the time paid is kept.");
        }
        if (paid.hasCompulsory()) {
            say("compulsory-months",
                    "Thời gian đóng bắt buộc được cộng vào và điều chỉnh theo cùng hệ số; mức hưởng phần này do luật về BHXH bắt buộc quyết định.",
                    "Compulsory months are added and adjusted by the same coefficients; the law of compulsory insurance decides on their part.");
        }
        var retireOn = enquiry.retireOn();
        int beyond = paid.count() - paid.before(retirement.start()).count();
        if (beyond > 0) {
            say("months-after-start", beyond + " tháng đã đóng từ tháng hưởng trở đi không được tính; tiền đóng trước được hoàn trả.",
                    Figures.months(beyond) + " paid from the first month of the pension on do not count; what was paid ahead is refunded.");
        }
        if (retireOn == null && enquiry.future() != null && prospect.onDayCareer().count() < retirement.career().count()) {
            say("paid-until-today", "BHXH một lần, tuất, mai táng, thai sản được tính theo các tháng đã đóng đến hôm nay.",
                    "Lump sum, survivors, funeral and maternity are worked out from what is paid until today.");
        }
    }

    private void supportAssumed() {
        boolean assumed = prospect.onDayCareer().months().stream().anyMatch(paid -> paid.isVoluntary() && paid.supportTold() == null);
        if (assumed) {
            say("support-assumed", "Phần Nhà nước hỗ trợ được tính theo nhóm đối tượng như đóng hằng tháng.",
                    "The State's support is worked out by group as if paid monthly.");
        }
    }

    private void future() {
        var future = enquiry.future();
        if (future == null) {
            return;
        }
        boolean planned = retirement.career().months().stream()
                .anyMatch(paid -> paid.kind() == (future.method() == Method.MISSING ? PaidMonth.Kind.MISSING : PaidMonth.Kind.PLANNED));
        if (!planned) {
            say("future-without-months", "Không còn tháng nào để đóng tiếp trước khi hưởng.", "There is no month left to be paid before the benefit.");
            return;
        }
        var end = retirement.start().minusMonths(1);
        prospect.rules().parameter(Rule.POVERTY_LINE).history().stream()
                .filter(line -> line.from().isAfter(enquiry.today()) && !YearMonth.from(line.from()).isAfter(end)
                        && line.value() instanceof Value.Number(var amount) && amount.compareTo(future.income().exact()) > 0)
                .findFirst().ifPresent(line -> say("floor-will-rise",
                        "Từ ngày " + Figures.day(line.from()) + " mức thu nhập thấp nhất cao hơn mức đã chọn; khi đó phải chọn mức cao hơn.",
                        "From " + Figures.day(line.from()) + " on the lowest income is above the one chosen; a higher one must be chosen then."));
    }

    private void conditions() {
        int missing = retirement.missingMonths();
        if (!retirement.isAgeReached()) {
            say("retirement-age-not-reached", "Vào ngày này chưa đủ tuổi nghỉ hưu; mức hưởng chỉ để tham khảo.",
                    "The age of retirement is not reached on this day; the amounts only show what it would be.");
        }
        if (missing == 0) {
            return;
        }
        long limit = prospect.rules().on(retirement.day()).whole(Rule.MISSING_MONTHS_LIMIT);
        if (retirement.isAgeReached() && missing <= limit) {
            say("missing-months-may-be-paid", "Có thể đóng một lần cho " + missing + " tháng còn thiếu để hưởng lương hưu.",
                    "The " + Figures.months(missing) + " missing may be paid at once to open the pension.");
        }
        if (retirement.isAgeReached()) {
            say("monthly-allowance",
                    "Người đủ tuổi nghỉ hưu mà không đủ năm đóng có thể hưởng trợ cấp hằng tháng hoặc trợ cấp hưu trí xã hội "
                            + "(Luật 41/2024/QH15, Điều 21 đến 24).",
                    "Who has the age but not the years may draw a monthly allowance or the social pension (Law 41/2024/QH15, Art. 21 to 24).");
        }
    }

    private void say(String code, String vi, String en) {
        warnings.add(new Warning(code, new BilingualText(vi, en)));
    }
}
