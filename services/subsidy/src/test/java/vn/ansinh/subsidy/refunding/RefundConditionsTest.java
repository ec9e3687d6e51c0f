package vn.ansinh.subsidy.refunding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemTexts;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Payments;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.Request;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.Insured;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

class RefundConditionsTest {

    private static final Engine ENGINE = Engine.of(Payments.RULES);

    @ParameterizedTest(name = "{0} of {1} months, event on {2} with {3} left: {4} at {5}")
    @CsvSource({
            "MONTHLY,   , 2026-03-02,   , no-refund,     method,     MONTHLY",
            "MISSING, 12, 2026-03-02,   , no-refund,     method,     MISSING",
            "MISSING,   , 2026-03-02,   , no-refund,     method,     MISSING",
            "MONTHS_12, , 2027-02-01,   , no-refund,     eventDate,  NOTHING_LEFT",
            "MONTHS_12, , 2027-03-01,   , no-refund,     eventDate,  NOTHING_LEFT",
            "MONTHS_12, , 2999-12-31,   , no-refund,     eventDate,  NOTHING_LEFT",
            "MONTHS_12, , 2026-05-31,  0, no-refund,     monthsLeft, NOTHING_LEFT",
            "MONTHS_12, , 2026-02-28,   , invalid-value, eventDate,  ",
            "MONTHS_12, , 2026-05-31, -1, invalid-value, monthsLeft, ",
            "MONTHS_12, , 2026-05-31, 13, invalid-value, monthsLeft, "})
    void refusesWhatLeavesNothingToPayBack(Method method, Integer months, LocalDate day, Integer left, String type, String field, String reason) {
        var problem = problem(paying(method, months), new Event(Cause.DEATH, day, left));

        assertThat(problem.type().slug()).isEqualTo(type);
        assertThat(problem.errors().getFirst().field()).isEqualTo(field);
        assertThat(problem.arguments().get("reason")).isEqualTo(reason);
    }

    @Test
    void saysWhyInBothLanguages() {
        var problem = problem(paying(Method.MONTHLY, null), new Event(Cause.DEATH, LocalDate.parse("2026-03-02"), null));

        assertThat(ProblemTexts.detail(problem, ProblemTexts.ENGLISH)).contains("no refund of single months");
        assertThat(ProblemTexts.detail(problem, ProblemTexts.VIETNAMESE)).contains("phương thức hằng tháng");
    }

    @Test
    void refusesWhatCouldNotBePaid() {
        var tooLittle = new Request.OfOnePerson(Payments.monthly("2026-03-01", 1_000_000).by(Method.MONTHS_12, null).payment());

        assertThat(problem(tooLittle, new Event(Cause.DEATH, null, 3)).type().slug()).isEqualTo("income-below-floor");
    }

    @ParameterizedTest(name = "{0} members, {1}: {2} at {3}")
    @CsvSource({"1, LUMP_SUM, no-refund, cause", "2, DEATH, invalid-value, members"})
    void refusesHouseholdsWithoutARefund(int members, Cause cause, String type, String field) {
        var problem = problem(household(members), new Event(cause, null, 3));

        assertThat(problem.type().slug()).isEqualTo(type);
        assertThat(problem.errors().getFirst().field()).isEqualTo(field);
    }

    @Test
    void countsTheMonthOfTheEventAsTheRulesSay() {
        var event = new Event(Cause.COMPULSORY, LocalDate.parse("2026-03-31"), null);
        var unused = Engine.of(RuleSetLoader.load(name -> "refund-event-months.yaml".equals(name)
                ? RuleFiles.shipped().read(name).map(text -> text.replace("value: 1,", "value: 0,")) : RuleFiles.shipped().read(name)));

        assertThat(refund(ENGINE, paying(Method.MONTHS_12, null), event).orElseThrow().months()).isEqualTo(11);
        assertThat(refund(unused, paying(Method.MONTHS_12, null), event).orElseThrow().months()).isEqualTo(12);
        assertThat(refund(ENGINE, paying(Method.MONTHS_12, null), event).orElseThrow().warnings()).extracting(Warning::code)
                .containsExactly("event-month-by-setting");
    }

    @Test
    void readsAloudInBothLanguages() {
        var refund = refund(ENGINE, paying(Method.ADVANCE, 24), new Event(Cause.COMPULSORY, LocalDate.parse("2026-08-15"), null)).orElseThrow();

        assertThat(refund.toPerson()).isEqualTo(Vnd.of(4_492_036));
        assertThat(refund.trace()).extracting(TraceStep::text).extracting("vi").containsExactly(
                "Được hoàn trả vì trong thời gian đã đóng: chuyển sang diện đóng bắt buộc.",
                "Đã đóng 24 tháng, từ 01/03/2026 đến 29/02/2028; sự kiện xảy ra ngày 15/08/2026: còn 18 tháng chưa sử dụng.",
                "Giá trị của 18 tháng cuối trong 24 tháng đã đóng trước, chiết khấu 0,31% mỗi tháng như khi đóng: 330.000 × hệ số 17,212231 = 5.680.036 đồng, "
                        + "làm tròn một lần.",
                "Nhà nước được trả lại: 1.584.000 × 18/24 tháng được hỗ trợ = 1.188.000 đồng.",
                "Hoàn trả cho người tham gia: 5.680.036 − 1.188.000 = 4.492.036 đồng.");
        assertThat(refund.trace().getLast().text().en()).isEqualTo("Back to the participant: 5,680,036 − 1,188,000 = 4,492,036 đồng.");
        assertThat(refund.trace().getFirst().clause()).isEqualTo("Nghị định 159/2025/NĐ-CP, Điều 8");
    }

    private static Request paying(Method method, @Nullable Integer months) {
        return new Request.OfOnePerson(Payments.monthly("2026-03-01", 1_500_000).by(method, months).payment());
    }

    private static Request household(int members) {
        var insured = List.of(new Insured("members.0.", 1, Set.of(), Map.of(), null, null), new Insured("members.1.", 2, Set.of(), Map.of(), null, null));
        return new Request.OfAHousehold(new HouseholdPayment(LocalDate.parse("2026-03-01"), Method.MONTHS_12, null, null, insured.subList(0, members),
                LocalPolicies.NONE, null, Vnd.ZERO));
    }

    private static Problem problem(Request request, Event event) {
        return switch (ENGINE.refund(request, event)) {
            case RefundOutcome.Refunded(var refund) -> throw new AssertionError("refunded: " + refund);
            case RefundOutcome.Refused(var problem) -> problem;
        };
    }

    private static Optional<Refund> refund(Engine engine, Request request, Event event) {
        return engine.refund(request, event) instanceof RefundOutcome.Refunded(var refund) ? Optional.of(refund) : Optional.empty();
    }
}
