package vn.ansinh.subsidy.insuring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.insuring.Households.paying;
import static vn.ansinh.subsidy.insuring.Households.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.Conditions;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;

class HouseholdConditionsTest {

    private static final String DAY = "2026-08-01";

    @ParameterizedTest(name = "{0} of a {1} on {2}: from {3}")
    @CsvSource({"1, , 2014-12-31, 2015-01-01", "1, STUDENT, 2018-11-30, 2018-12-01", "1, TRAFFICKED, 2016-06-01, 2018-12-01",
            "1, STUDENT, 2015-06-01, 2018-12-01", "1, AVERAGE_FARM, 2014-06-01, 2015-01-01", "1, , 0001-01-01, 2015-01-01"})
    void refusesDaysBeforeTheRules(int order, String group, String day, String from) {
        var household = group == null ? paying(day, Method.MONTHS_12).with(order) : paying(day, Method.MONTHS_12).with(order, group);

        assertThat(problem(household).type()).isEqualTo(ProblemType.DATE_OUTSIDE_RULES);
        assertThat(problem(household).arguments()).containsEntry("from", from);
        assertThat(field(problem(household))).isEqualTo("paymentDate");
    }

    @Test
    void takesHouseholdsWithoutSupportBeforeSupportBegan() {
        assertThat(paying("2018-11-30", Method.MONTHS_12).with(1).calculated().gross()).isEqualTo(Vnd.of(750_600));
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"MONTHLY", "ADVANCE", "MISSING"})
    void refusesOtherPeriods(Method method) {
        assertThat(problem(paying(DAY, method).with(1)).type()).isEqualTo(ProblemType.INVALID_VALUE);
        assertThat(field(problem(paying(DAY, method).with(1)))).isEqualTo("method");
    }

    @ParameterizedTest(name = "{0}, months {1}, end {2}: {3} at {4}")
    @CsvSource({
            "MONTHS_12, 0,   ,           months-outside-method, members.0.months",
            "MONTHS_12, -1,  ,           months-outside-method, members.0.months",
            "MONTHS_12, 13,  ,           months-outside-method, members.0.months",
            "MONTHS_3,  4,   ,           months-outside-method, members.0.months",
            "MONTHS_12, ,    2027-08-01, months-outside-method, members.0.endDate",
            "MONTHS_12, ,    9999-12-31, months-outside-method, members.0.endDate",
            "MONTHS_12, 3,   2026-09-30, months-outside-method, members.0.months",
            "MONTHS_12, ,    2026-07-31, invalid-value,         members.0.endDate"})
    void refusesMonthsThatContradictMethodOrEnd(Method method, Integer months, String endDate, String type, String field) {
        var refused = problem(paying(DAY, method).withMember(1, null, months, endDate));

        assertThat(refused.type().slug()).isEqualTo(type);
        assertThat(field(refused)).isEqualTo(field);
    }

    @ParameterizedTest(name = "paid on {0}, starting in {1}, until {2}: {3} months")
    @CsvSource({
            "2026-08-01, , 2027-07-31, 12", "2026-08-20, , 2026-10-31, 3", "2026-08-31, , 2026-09-30, 2", "2026-08-15, , 2027-08-14, 12",
            "2026-08-15, , 2026-08-15, 1", "2026-08-01, 2026-11, 2027-07-31, 9"})
    void countsMonthsUpToTheCommonEnd(String day, String start, String endDate, int months) {
        var household = paying(day, Method.MONTHS_12);
        var calculation = (start == null ? household : household.startingIn(start)).withMember(1, null, null, endDate).calculated();

        assertThat(calculation.months()).isEqualTo(months);
        assertThat(calculation.gross()).isEqualTo(Vnd.of(113_850L * months));
    }

    @ParameterizedTest
    @CsvSource({"POOR", "ETHNIC", "ISLAND", "JUST_OUT_OF_POVERTY"})
    void refusesGroupsOfOtherSchemesAndUnknownOnes(String group) {
        var refused = problem(paying(DAY, Method.MONTHS_12).with(1).with(2, group));

        assertThat(refused.type()).isEqualTo(ProblemType.GROUP_UNKNOWN);
        assertThat(field(refused)).isEqualTo("members.1.groups");
    }

    @Test
    void understandsThatEverybodyIsAmongTheOthers() {
        assertThat(paying(DAY, Method.MONTHS_12).with(2, "OTHER").calculated().participantPays()).isEqualTo(Vnd.of(956_340));
    }

    @Test
    void refusesRungsThatDoNotExistOrAreTakenTwice() {
        assertThat(field(problem(paying(DAY, Method.MONTHS_12).with(0)))).isEqualTo("members.0.order");
        assertThat(field(problem(paying(DAY, Method.MONTHS_12).with(1).with(2).with(2)))).isEqualTo("members.2.order");
        assertThat(field(problem(paying(DAY, Method.MONTHS_12).with(1).with(null)))).isEqualTo("members.1.order");
    }

    @Test
    void letsAllLaterMembersShareTheLastRung() {
        assertThat(paying(DAY, Method.MONTHS_12).with(5).with(5).with(1_000_000).calculated().gross()).isEqualTo(Vnd.of(3 * 546_480));
    }

    @Test
    void countsSupportedMembersWithoutARung() {
        var calculation = paying(DAY, Method.MONTHS_12).with(1).with(null, "NEAR_POOR").with(2).calculated();

        assertThat(calculation.members()).extracting(Calculation.Member::order).containsExactly(1, null, 2);
        assertThat(calculation.participantPays()).isEqualTo(Vnd.of(1_366_200 + 409_860 + 956_340));
        assertThat(calculation.warnings()).extracting(Warning::code).containsExactly("card-valid-from");
    }

    @Test
    void warnsWhereAnOrderSeemsToCountASupportedMember() {
        assertThat(paying(DAY, Method.MONTHS_12).with(1).with(2, "NEAR_POOR").with(3).calculated().warnings()).extracting(Warning::code)
                .contains("order-counts-supported-member");
    }

    @Test
    void saysWhatItTookForGranted() {
        assertThat(paying(DAY, Method.MONTHS_12).with(1, "LEFT_REGION").calculated().lines()).singleElement()
                .satisfies(line -> assertThat(line.months()).isEqualTo(3));
        assertThat(paying(DAY, Method.MONTHS_12).with(1, "LEFT_REGION").with(2, "TRAFFICKED").calculated().warnings())
                .extracting(Warning::code).filteredOn("recognition-day-assumed"::equals).hasSize(2);
        assertThat(paying(DAY, Method.MONTHS_12).startingIn("2026-07").with(1).calculated().warnings()).extracting(Warning::code)
                .contains("start-month-too-late");
    }

    @Test
    void paysMonthsAfterTheEndOfSupportByTheLadder() {
        var second = paying(DAY, Method.MONTHS_12).withMember(2, "2023-11-01", null, null, "LEFT_REGION").calculated();

        assertThat(second.participantPays()).isEqualTo(Vnd.of(113_850 * 3 * 30 / 100 + 113_850 * 9 * 70 / 100));
    }

    @Test
    void sharesAGiftAmongTheMembersInTheirOrder() {
        var calculation = paying(DAY, Method.MONTHS_3).with(1).with(2).withGift(400_000).calculated();

        assertThat(calculation.members()).extracting(Calculation.Member::participantPays).containsExactly(Vnd.ZERO, Vnd.of(341_550 + 239_085 - 400_000));
        assertThat(calculation.lines()).singleElement().satisfies(line -> {
            assertThat(line.payer()).isEqualTo(Payer.DONOR);
            assertThat(line.amount()).isEqualTo(Vnd.of(400_000));
        });
    }

    @Test
    void addsUpWhatOnePayerBearsForSeveralMembers() {
        var calculation = paying(DAY, Method.MONTHS_12).with(1, "NEAR_POOR").with(null, "NEAR_POOR").with(null, "STUDENT").calculated();

        assertThat(calculation.lines()).extracting(line -> line.months() + " x " + line.percent() + " = " + line.amount())
                .containsExactly("24 x 70 = 1912680", "12 x 50 = 683100");
        assertThat(calculation.group()).isEqualTo(Group.OTHER);
    }

    @Test
    void saysWhyALocalityAddsNothing() {
        var group = new Group("JUST_OUT_OF_POVERTY");
        var elsewhere = new Group("ELSEWHERE");
        var residents = new Conditions(Set.of(), true, null, null);
        var supplement = new Supplement("any", Payer.PROVINCE, null, group, null, new Worth.Percent(BigDecimal.TEN), residents, null, "NQ 1");
        var calculation = Households.calculated(new HouseholdPayment(LocalDate.parse(DAY), Method.MONTHS_12, null, null,
                List.of(new Insured("", 1, Set.of(group, elsewhere), Map.of(), null, null)), new LocalPolicies(List.of(supplement), Set.of(group, elsewhere)),
                false, Vnd.ZERO));

        assertThat(calculation.participantPays()).isEqualTo(calculation.gross());
        assertThat(calculation.trace()).extracting(TraceStep::text).extracting("en")
                .contains("The participant: The province adds nothing: the policy is for permanent residents only.");
        assertThat(calculation.warnings()).extracting(Warning::code).containsExactly("group-without-policy", "card-valid-from");
    }

    @Test
    void readsAloudInBothLanguages() {
        var one = new HouseholdPayment(LocalDate.parse(DAY), Method.MONTHS_12, null, null,
                List.of(new Insured("", 1, Set.of(new Group("NEAR_POOR")), Map.of(), null, null)), LocalPolicies.NONE, null, Vnd.ZERO);
        var calculation = Households.calculated(one);

        assertThat(calculation.members()).isNull();
        assertThat(calculation.group()).isEqualTo(new Group("NEAR_POOR"));
        assertThat(calculation.trace()).allMatch(step -> !step.clause().isBlank());
        assertThat(calculation.trace()).extracting(TraceStep::text).extracting("vi").containsExactly(
                "Mức đóng một tháng của người thứ nhất: 4,5% × lương cơ sở 2.530.000 = 113.850 đồng.",
                "Người tham gia không tính vào thứ tự trong hộ; mức đóng trước hỗ trợ: 113.850 × 12 tháng = 1.366.200 đồng.",
                "Người tham gia thuộc nhóm hộ cận nghèo, Nhà nước hỗ trợ: 70% × 113.850 × 12 tháng = 956.340 đồng.",
                "Người tham gia đóng: 1.366.200 − 956.340 = 409.860 đồng.");
        assertThat(paying(DAY, Method.MONTHS_12).with(1).with(2).calculated().trace()).extracting(TraceStep::text).extracting("en").contains(
                "Member 2, number 2 of the household: 70% × 113,850 × 12 months = 956,340 đồng.",
                "The household pays: 2,322,540 − 0 = 2,322,540 đồng.");
    }

    private static String field(Problem problem) {
        return Objects.requireNonNull(problem.errors()).getFirst().field();
    }
}
