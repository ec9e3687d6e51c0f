package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.calculating.Assertions.calculated;
import static vn.ansinh.subsidy.calculating.Assertions.problem;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;

class ConditionsTest {

    private static final String DAY = "2026-08-01";

    @Test
    void refusesADayBeforeTheRules() {
        assertThat(problem(Payments.monthly("2015-12-31", 1_500_000))).isEqualTo(ProblemType.DATE_OUTSIDE_RULES);
    }

    @Test
    void refusesAnIncomeOffTheThousand() {
        assertThat(problem(Payments.monthly(DAY, 1_500_500))).isEqualTo(ProblemType.INCOME_NOT_IN_THOUSANDS);
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY,2", "MONTHS_3,6", "MONTHS_6,3", "MONTHS_12,24", "ADVANCE,", "ADVANCE,12", "ADVANCE,30", "ADVANCE,72", "MISSING,", "MISSING,0",
            "MISSING,-1", "MISSING,61"})
    void refusesMonthsOutsideTheMethod(Method method, Integer months) {
        assertThat(problem(Payments.monthly(DAY, 1_500_000).by(method, months))).isEqualTo(ProblemType.MONTHS_OUTSIDE_METHOD);
    }

    @Test
    void refusesAGroupNobodyKnows() {
        assertThat(problem(Payments.monthly(DAY, 1_500_000).of("STUDENT"))).isEqualTo(ProblemType.GROUP_UNKNOWN);
    }

    @Test
    void refusesUntilTheFifteenthBirthday() {
        assertThat(problem(Payments.monthly("2026-08-01", 1_500_000).born("2011-08-02", Sex.MALE))).isEqualTo(ProblemType.PERSON_NOT_ELIGIBLE);
        calculated(Payments.monthly("2026-08-02", 1_500_000).born("2011-08-02", Sex.MALE));
    }

    @Test
    void takesHouseholdBusinessesUntilTheLawOf2024() {
        calculated(Payments.monthly("2025-06-30", 1_500_000).whoIs("HOUSEHOLD_BUSINESS"));
        assertThat(problem(Payments.monthly("2025-06-30", 1_500_000).whoIs("COMPULSORY"))).isEqualTo(ProblemType.PERSON_NOT_ELIGIBLE);
        calculated(Payments.monthly(DAY, 1_500_000).whoIs("UNEMPLOYED"));
    }

    @ParameterizedTest
    @CsvSource({"2017-02-13,2017", "2018-06-01,2018", "2022-12-31,2022", "2023-01-11,2023", "2025-03-10,2025", "2027-01-01,2027", "2029-01-01,2029"})
    void refusesYearsAheadWithoutThePublishedReturnAndNamesTheNotice(String day, String year) {
        long income = 2_500_000;

        assertThat(Payments.monthly(day, income).by(Method.ADVANCE, 24).outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.problem().type()).isEqualTo(ProblemType.PARAMETER_UNKNOWN);
            assertThat(refused.problem().arguments().get("parameter")).contains("Thông báo").contains(year);
        });
        assertThat(problem(Payments.monthly(day, income).by(Method.MISSING, 12))).isEqualTo(ProblemType.PARAMETER_UNKNOWN);
        calculated(Payments.monthly(day, income));
    }

    @Test
    void refusesAPovertyLineThatIsNotDecreedYet() {
        assertThat(problem(Payments.monthly("2031-01-01", 5_000_000))).isEqualTo(ProblemType.PARAMETER_UNKNOWN);
    }

    @Test
    void takesEqualMethodAndIncomeDuringTheRunningPeriodAndAnyOtherAfterIt() {
        var six = Payments.monthly(DAY, 2_000_000).by(Method.MONTHS_6, null);

        calculated(six.startingIn("2026-12").whilePaying(Method.MONTHS_6, 2_000_000, "2026-06", "2026-11"));
        calculated(six.startingIn("2026-12").whilePaying(Method.MONTHS_12, 1_500_000, "2025-12", "2026-11"));
        assertThat(problem(six.startingIn("2026-11").whilePaying(Method.MONTHS_12, 2_000_000, "2025-12", "2026-11")))
                .isEqualTo(ProblemType.METHOD_STILL_RUNNING);
        assertThat(problem(six.by(Method.MISSING, 12).whilePaying(Method.MONTHS_12, 2_000_000, "2025-12", "2026-11")))
                .isEqualTo(ProblemType.METHOD_STILL_RUNNING);
    }

    @Test
    void onlyWarnsInAnEstimateOfAStartMonthOutsideItsLimit() {
        var late = Payments.monthly(DAY, 1_500_000).startingIn("2026-07");
        var far = Payments.monthly(DAY, 1_500_000).startingIn("2027-09");

        assertThat(codes(late)).containsExactly("start-month-too-late");
        assertThat(codes(far)).containsExactly("start-month-too-far");
        assertThat(problem(late.asQuote())).isEqualTo(ProblemType.START_MONTH_TOO_LATE);
        assertThat(problem(far.asQuote())).isEqualTo(ProblemType.START_MONTH_TOO_FAR);
        assertThat(codes(Payments.monthly(DAY, 1_500_000).startingIn("2027-08").asQuote())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY,2026-08-31,2026-09-01", "MONTHS_3,2026-10-31,2026-11-01", "MONTHS_6,2026-11-30,2026-12-01"})
    void takesMoneyToTheLastDayAndNoLonger(Method method, String last, String next) {
        calculated(Payments.monthly(last, 1_500_000).by(method, null).startingIn("2026-08").asQuote());
        assertThat(problem(Payments.monthly(next, 1_500_000).by(method, null).startingIn("2026-08").asQuote()))
                .isEqualTo(ProblemType.START_MONTH_TOO_LATE);
    }

    @Test
    void letsTwelveMonthsBePaidInTheFirstSeven() {
        assertThat(calculated(Payments.monthly("2026-12-15", 1_500_000).by(Method.MONTHS_12, 12).startingIn("2026-08").asQuote()).payBy())
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void beginsYearsAheadInTheMonthOfPaymentAtTheEarliest() {
        var advance = Payments.monthly(DAY, 1_500_000).by(Method.ADVANCE, 24);

        assertThat(calculated(advance.asQuote()).payBy()).isEqualTo(LocalDate.parse(DAY));
        assertThat(problem(advance.startingIn("2026-07").asQuote())).isEqualTo(ProblemType.START_MONTH_TOO_LATE);
        calculated(advance.startingIn("2027-08").asQuote());
    }

    @Test
    void saysWhatItTookForGrantedAboutMissingYears() {
        assertThat(codes(Payments.monthly(DAY, 1_500_000).by(Method.MISSING, 12))).containsExactly("months-paid-before-assumed", "retirement-age-assumed");
        assertThat(codes(Payments.monthly(DAY, 1_500_000).by(Method.MISSING, 12).afterMonthsPaid(168).born("1964-01-01", Sex.MALE))).isEmpty();
    }

    @Test
    void fillsExactlyTheMissingYears() {
        var missing = Payments.monthly(DAY, 1_500_000).by(Method.MISSING, 60);

        calculated(missing.afterMonthsPaid(120));
        assertThat(problem(missing.afterMonthsPaid(119))).isEqualTo(ProblemType.MONTHS_OUTSIDE_METHOD);
        assertThat(problem(missing.afterMonthsPaid(130))).isEqualTo(ProblemType.MONTHS_OUTSIDE_METHOD);
        assertThat(problem(missing.afterMonthsPaid(180))).isEqualTo(ProblemType.MONTHS_OUTSIDE_METHOD);
        calculated(Payments.monthly("2024-05-10", 1_500_000).by(Method.MISSING, 120).afterMonthsPaid(120));
    }

    @Test
    void opensMissingYearsInTheMonthBeforeTheAgeOfRetirement() {
        var onTheDayBefore = Payments.monthly("2026-04-30", 1_500_000).by(Method.MISSING, 12).afterMonthsPaid(168).born("1964-12-15", Sex.MALE);
        var onTheDay = Payments.monthly("2026-05-01", 1_500_000).by(Method.MISSING, 12).afterMonthsPaid(168).born("1964-12-15", Sex.MALE);

        assertThat(problem(onTheDayBefore)).isEqualTo(ProblemType.PERSON_NOT_ELIGIBLE);
        assertThat(problem(onTheDayBefore.asQuote())).isEqualTo(ProblemType.PERSON_NOT_ELIGIBLE);
        calculated(onTheDay);
        calculated(onTheDay.asQuote());
    }

    @Test
    void needsMonthsPaidBeforeAndAgeForAQuoteOfMissingYears() {
        assertThat(problem(Payments.monthly(DAY, 1_500_000).by(Method.MISSING, 12).born("1960-01-01", Sex.MALE).asQuote()))
                .isEqualTo(ProblemType.INVALID_VALUE);
        assertThat(problem(Payments.monthly(DAY, 1_500_000).by(Method.MISSING, 12).afterMonthsPaid(168).asQuote())).isEqualTo(ProblemType.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-08-01, POOR+ISLAND, POOR", "2026-08-01, ISLAND+NEAR_POOR, ISLAND", "2026-08-01, ETHNIC+NEAR_POOR, NEAR_POOR",
            "2026-08-01, ETHNIC+OTHER, ETHNIC",
            "2024-08-01, ISLAND, OTHER", "2024-08-01, ISLAND+ETHNIC, OTHER", "2024-08-01, ETHNIC+NEAR_POOR, NEAR_POOR", "2026-08-01, OTHER, OTHER",
            "2017-08-01, POOR+NEAR_POOR, POOR", "2017-08-01, ISLAND, OTHER"})
    void choosesTheHighestRateThenTheOrderOfGroups(String day, String groups, String chosen) {
        var calculation = calculated(Payments.monthly(day, 1_500_000).of(groups.split("\\+")));

        assertThat(calculation.group()).isEqualTo(new Group(chosen));
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 121, 5000})
    void supportsNoMonthBeyondTheLimitOfLife(int used) {
        var calculation = calculated(Payments.monthly(DAY, 1_500_000).by(Method.MONTHS_12, null).afterSupportedMonths(used));

        assertThat(calculation.lines()).singleElement().satisfies(line -> assertThat(line.months()).isZero());
        assertThat(calculation.participantPays()).isEqualTo(calculation.gross());
    }

    @Test
    void countsNoSupportedMonthsBeforeSupportBegan() {
        assertThat(calculated(Payments.monthly("2017-12-31", 700_000)).lines()).singleElement().satisfies(line -> {
            assertThat(line.months()).isZero();
            assertThat(line.amount()).isEqualTo(Vnd.ZERO);
        });
    }

    @Test
    void explainsItselfInBothLanguagesWithClauses() {
        var calculation = calculated(Payments.monthly("2026-04-15", 1_500_000).by(Method.ADVANCE, 24).of("NEAR_POOR"));

        assertThat(calculation.trace()).extracting("step").containsExactly("income-floor", "income-ceiling", "monthly-contribution", "gross", "group",
                "supported-months", "state-support", "participant-pays", "pay-by");
        assertThat(calculation.trace()).allSatisfy(step -> {
            assertThat(step.clause()).isNotBlank();
            assertThat(step.values()).isNotEmpty();
        });
        assertThat(calculation.trace().get(3).text().vi()).isEqualTo(
                "Đóng một lần cho 24 tháng về sau, chiết khấu 0,31% mỗi tháng (hệ số 23,166065): tổng số tiền 7.644.801 đồng, làm tròn một lần.");
        assertThat(calculation.trace().get(6).text().en()).isEqualTo("State support: 40% × 22% × 1,500,000 × 24 months = 3,168,000 đồng.");
    }

    private static List<String> codes(Payments.Some payment) {
        return calculated(payment).warnings().stream().map(Warning::code).toList();
    }
}
