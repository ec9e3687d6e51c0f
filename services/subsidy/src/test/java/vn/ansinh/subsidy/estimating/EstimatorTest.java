package vn.ansinh.subsidy.estimating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.estimating.Estimates.estimated;
import static vn.ansinh.subsidy.estimating.Estimates.refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;

class EstimatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Nested
    class WhenNobodySaysWhen {

        @Test
        void thePensionBeginsTheMonthAfterTheAgeIfTheYearsArePaid() {
            var estimate = estimated(woman("1972-05-10", null, spell("2008-01", "2022-12", 1_500_000)));

            assertThat(estimate.retirementAge().month()).isEqualTo(YearMonth.of(2030, 9));
            assertThat(estimate.pension().open()).isTrue();
            assertThat(estimate.pension().from()).isEqualTo(YearMonth.of(2030, 10));
            assertThat(codes(estimate)).contains("coefficients-of-today").doesNotContain("retirement-age-not-reached");
        }

        @Test
        void whoCouldHaveRetiredBeforeRetiresNow() {
            var estimate = estimated(woman("1966-01-10", null, spell("2009-01", "2024-12", 1_500_000)));

            assertThat(estimate.retirementAge().month()).isEqualTo(YearMonth.of(2021, 5));
            assertThat(estimate.pension().from()).isEqualTo(YearMonth.of(2026, 12));
            assertThat(codes(estimate)).doesNotContain("coefficients-of-today");
        }

        @Test
        void futureContributionsFillTheYearsAndGoOnToTheAge() {
            var estimate = estimated(asked("1990-01-10", Sex.FEMALE, null, Enquiry.Spells.NONE, future(2_000_000, Method.MONTHLY)));

            assertThat(estimate.pension().from()).isEqualTo(YearMonth.of(2050, 2));
            assertThat(estimate.pension().months()).isEqualTo(months("2026-11", "2050-01"));
            assertThat(estimate.pension().averageIncome()).isEqualByComparingTo("2000000");
            assertThat(estimate.lumpSum().months()).isZero();
        }

        @Test
        void futureContributionsGoOnBeyondTheAgeUntilTheYearsArePaid() {
            var estimate = estimated(asked("1966-01-10", Sex.MALE, null, spells(spell("2016-12", "2026-10", 2_000_000)), future(2_000_000, Method.MONTHLY)));

            assertThat(estimate.retirementAge().month()).isEqualTo(YearMonth.of(2027, 10));
            assertThat(estimate.pension().months()).isEqualTo(180);
            assertThat(estimate.pension().from()).isEqualTo(YearMonth.of(2031, 12));
        }

        @Test
        void futureContributionsBeginAfterWhatIsPaidAhead() {
            var paid = spells(spell("2026-06", "2027-05", 1_500_000));
            var estimate = estimated(asked("1990-01-10", Sex.FEMALE, "2028-01-01", paid, future(1_500_000, Method.MONTHS_12)));

            assertThat(estimate.pension().months()).isEqualTo(months("2026-06", "2027-12"));
            assertThat(codes(estimate)).contains("floor-will-rise");
        }

        @Test
        void theMissingMonthsArePaidAtOnceWhenTheAgeIsReached() {
            var paid = spells(spell("2014-01", "2025-12", 2_000_000));
            var estimate = estimated(asked("1970-04-20", Sex.FEMALE, null, paid, future(3_000_000, Method.MISSING)));

            assertThat(estimate.retirementAge().month()).isEqualTo(YearMonth.of(2027, 8));
            assertThat(estimate.pension().months()).isEqualTo(180);
            assertThat(estimate.pension().from()).isEqualTo(YearMonth.of(2027, 9));
            assertThat(estimate.pension().ratePercent()).isEqualByComparingTo("45");
        }

        @Test
        void moreThanSixtyMissingMonthsAreNotPaidAtOnce() {
            var refusal = refused(asked("1970-04-20", Sex.FEMALE, null, spells(spell("2016-01", "2025-11", 2_000_000)), future(3_000_000, Method.MISSING)));

            assertThat(refusal.type()).isEqualTo(ProblemType.MONTHS_OUTSIDE_METHOD);
            assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/future/method");
        }

        @Test
        void thereIsNoPensionWithoutTheYears() {
            var pension = estimated(woman("1972-05-10", null, spell("2016-01", "2025-12", 1_500_000))).pension();

            assertThat(pension.open()).isFalse();
            assertThat(pension.missingMonths()).isEqualTo(60);
            assertThat(pension.monthly()).isNull();
            assertThat(pension.averageIncome()).isNotNull();
        }

        @Test
        void theAgeAloneCanBeAsked() {
            var estimate = estimated(asked("1972-05-10", Sex.FEMALE, null, Enquiry.Spells.NONE, null));

            assertThat(estimate.retirementAge().years()).isEqualTo(58);
            assertThat(estimate.retirementAge().months()).isEqualTo(4);
            assertThat(estimate.pension().averageIncome()).isNull();
            assertThat(estimate.lumpSum().gross()).isEqualTo(Vnd.ZERO);
            assertThat(estimate.survivors().amount()).isEqualTo(Vnd.ZERO);
            assertThat(estimate.lumpSum().cases()).allMatch(it -> it.access() == Estimate.Access.CLOSED);
        }
    }

    @Nested
    class EarlyJoiners {

        @Test
        void retireAtFiftyFiveAfterTwentyVoluntaryYears() {
            var estimate = estimated(woman("1971-12-10", null, spell("2008-01", "2027-11", 1_500_000), spell("2027-12", "2027-12", 1_500_000)));

            assertThat(estimate.retirementAge().month()).isEqualTo(YearMonth.of(2029, 12));
            assertThat(estimate.retirementAge().early()).isEqualTo(new Estimate.RetirementAgeReached.Early(55, 0, YearMonth.of(2026, 12)));
            assertThat(estimate.pension().from()).isEqualTo(YearMonth.of(2028, 1));
        }

        @ParameterizedTest(name = "paid until {0}: early {1}")
        @CsvSource({"2027-11, false", "2027-12, true"})
        void needTwentyYearsOnTheDay(String last, boolean early) {
            assertThat(estimated(woman("1971-12-10", "2028-01-01", spell("2008-01", last, 1_500_000))).pension().open()).isEqualTo(early);
        }

        @Test
        void doNotRetireEarlyUnderTheLawOf2014() {
            var estimate = estimated(asked("1969-06-10", Sex.FEMALE, "2025-06-01", summary(240), null));

            assertThat(estimate.retirementAge().early()).isNull();
            assertThat(estimate.pension().open()).isFalse();
            assertThat(codes(estimate)).contains("retirement-age-not-reached");
        }

        @Test
        void areThoseWhoJoinedBefore2021Alone() {
            var early = estimated(asked("1985-12-10", Sex.FEMALE, "2041-06-01", spells(), future(5_000_000, Method.MONTHLY)));
            var since2020 = spells(spell("2020-12", "2026-10", 1_500_000));
            var joined = estimated(asked("1985-12-10", Sex.FEMALE, "2041-06-01", since2020, future(5_000_000, Method.MONTHLY)));

            assertThat(early.retirementAge().early()).isNull();
            assertThat(joined.retirementAge().early()).isNotNull();
            assertThat(joined.pension().open()).isTrue();
            assertThat(early.pension().open()).isFalse();
        }

        @Test
        void countVoluntaryYearsOnly() {
            var compulsory = new Enquiry.Spell(YearMonth.of(2008, 1), YearMonth.of(2015, 12), Vnd.of(5_000_000), Group.OTHER, Method.MONTHLY, null, true);

            assertThat(estimated(woman("1970-12-10", "2028-06-01", compulsory, spell("2016-01", "2028-05", 1_500_000))).retirementAge().early()).isNull();
        }
    }

    @Nested
    class YearsAboveTheHighestRate {

        @Test
        void countTwiceWherePaidAfterTheAge() {
            var paid = spell("2008-01", "2026-10", 2_000_000);
            var inTime = estimated(asked("1985-01-10", Sex.FEMALE, "2045-02-01", spells(paid), future(2_000_000, Method.MONTHLY))).pension();
            var twoYearsLater = estimated(asked("1985-01-10", Sex.FEMALE, "2047-02-01", spells(paid), future(2_000_000, Method.MONTHLY))).pension();

            assertThat(inTime.years()).isEqualByComparingTo("37.5");
            assertThat(averages(inTime)).isEqualByComparingTo("3.75");
            assertThat(twoYearsLater.years()).isEqualByComparingTo("39.5");
            assertThat(averages(twoYearsLater)).isEqualByComparingTo("7.75");
        }

        private static BigDecimal averages(Estimate.Pension pension) {
            return pension.oneOff().exact().divide(pension.averageIncome(), 4, RoundingMode.HALF_UP);
        }
    }

    @Nested
    class LumpSums {

        @ParameterizedTest(name = "paid {0} to {1}: case đ {2}, opens {3}")
        @CsvSource({
                "2018-01, 2025-10, OPEN, 2026-11", "2018-01, 2025-11, CLOSED, 2026-12", "2025-06, 2025-10, OPEN, 2026-11", "2025-07, 2025-10, CLOSED,",
                "2008-01, 2025-10, OPEN, 2026-11"})
        void areOpenAYearAfterLeavingToWhoPaidBeforeJuly2025(String from, String to, Estimate.Access access, @Nullable YearMonth opens) {
            var found = lumpSumCase(estimated(woman("1985-01-10", null, spell(from, to, 1_500_000))), "đ");

            assertThat(found.access()).isEqualTo(access);
            assertThat(found.openFrom()).isEqualTo(opens);
        }

        @Test
        void areClosedToLeaversWithTwentyYears() {
            assertThat(lumpSumCase(estimated(asked("1985-01-10", Sex.FEMALE, null, summary(239), null)), "đ").access()).isEqualTo(Estimate.Access.ON_EVIDENCE);
            assertThat(lumpSumCase(estimated(asked("1985-01-10", Sex.FEMALE, null, summary(240), null)), "đ").access()).isEqualTo(Estimate.Access.CLOSED);
        }

        @ParameterizedTest(name = "{0} months, born {1}: {2}")
        @CsvSource({"179, 1966-01-10, OPEN", "180, 1966-01-10, CLOSED", "179, 1985-01-10, CLOSED"})
        void areOpenAtTheAgeWithoutTheYears(int months, String born, Estimate.Access access) {
            assertThat(lumpSumCase(estimated(asked(born, Sex.FEMALE, null, summary(months), null)), "a").access()).isEqualTo(access);
        }

        @Test
        void haveNoCaseOfDisabilityUnderTheLawOf2014() {
            assertThat(estimated(asked("1985-01-10", Sex.FEMALE, "2025-06-30", summary(100), null)).lumpSum().cases())
                    .extracting(Estimate.LumpSumCase::letter).containsExactly("a", "b", "c", "đ");
        }

        @Test
        void areLessTheSupportOfTheFirstHundredAndTwentyMonths() {
            var lumpSum = estimated(woman("1990-01-10", "2030-01-01", spell("2018-01", "2029-12", 2_200_000))).lumpSum();

            assertThat(lumpSum.months()).isEqualTo(144);
            assertThat(lumpSum.support()).isEqualTo(Vnd.of(48 * 15_400 + 42 * 33_000 + 18 * 66_000 + 12 * 96_800));
        }

        @Test
        void deductNothingForCompulsoryMonths() {
            var compulsory = new Enquiry.Spell(YearMonth.of(2018, 1), YearMonth.of(2023, 12), Vnd.of(5_000_000), Group.OTHER, Method.MONTHLY, null, true);
            var estimate = estimated(woman("1990-01-10", null, compulsory));

            assertThat(estimate.lumpSum().support()).isEqualTo(Vnd.ZERO);
            assertThat(codes(estimate)).contains("compulsory-months").doesNotContain("support-assumed");
        }

        @Test
        void shareASupportThatWasToldOutOverItsMonths() {
            var told = new Enquiry.Spell(YearMonth.of(2026, 1), YearMonth.of(2026, 12), Vnd.of(1_500_000), Group.OTHER, Method.MONTHS_12, Vnd.of(792_000),
                    false);
            var estimate = estimated(woman("1990-01-10", "2026-08-01", told));

            assertThat(estimate.lumpSum().months()).isEqualTo(7);
            assertThat(estimate.lumpSum().support()).isEqualTo(Vnd.of(462_000));
            assertThat(codes(estimate)).contains("months-after-start");
        }
    }

    @Nested
    class Births {

        @ParameterizedTest(name = "paid {0} to {1}: {2} months, open {3}")
        @CsvSource({
                "2026-02, 2026-07, 6, true", "2026-03, 2026-08, 5, false", "2025-08, 2026-01, 6, true", "2025-07, 2025-12, 5, false",
                "2020-01, 2026-07, 12, true"})
        void needSixOfTheTwelveMonthsBefore(String from, String to, int months, boolean open) {
            var maternity = estimated(woman("1995-01-10", "2026-08-15", spell(from, to, 1_500_000))).maternity();

            assertThat(maternity.monthsPaid()).isEqualTo(months);
            assertThat(maternity.open()).isEqualTo(open);
            assertThat(maternity.perChild()).isEqualTo(Vnd.of(2_000_000));
        }

        @Test
        void areNotOpenedByMissingMonths() {
            var missing = new Enquiry.Spell(YearMonth.of(2026, 1), YearMonth.of(2026, 12), Vnd.of(1_500_000), Group.OTHER, Method.MISSING, null, false);

            assertThat(estimated(woman("1965-01-10", "2026-08-01", missing)).maternity().monthsPaid()).isZero();
        }
    }

    @Nested
    class WhatNobodyPublished {

        @ParameterizedTest(name = "{0}")
        @CsvSource({"2023-12-31, income-adjustment, 2023", "2016-06-01, income-adjustment, 2016"})
        void isRefusedWithTheNameOfTheNotice(String day, String rule, String year) {
            var refusal = refused(woman("1960-01-10", day, spell("2015-01", "2015-12", 1_500_000)));

            assertThat(refusal.type()).isEqualTo(ProblemType.PARAMETER_UNKNOWN);
            assertThat(refusal.arguments()).containsEntry("rule", rule).hasEntrySatisfying("parameter", text -> assertThat(text).contains(year));
        }

        @Test
        void isNotNeededWhereIncomesAreAdjustedAlready() {
            var pension = estimated(asked("1955-01-10", Sex.FEMALE, "2019-06-01", summary(240), null)).pension();

            assertThat(pension.open()).isTrue();
            assertThat(pension.trace()).allSatisfy(step -> assertThat(step.clause()).isNotBlank());
        }

        @Test
        void stopsAPensionOf2017ButNotALumpSum() {
            assertThat(refused(asked("1955-01-10", Sex.FEMALE, "2017-06-01", summary(240), null)).arguments()).containsEntry("rule", "pension-rates-women");
            assertThat(estimated(asked("1955-01-10", Sex.FEMALE, "2017-06-01", summary(43), null)).lumpSum().gross()).isNotEqualTo(Vnd.ZERO);
        }

        @Test
        void isTakenFromTodayForBenefitsToCome() {
            var later = estimated(woman("1985-01-10", "2040-01-01", spell("2018-01", "2018-12", 1_000_000)));

            assertThat(later.pension().averageIncome()).isEqualByComparingTo("1230000");
            assertThat(codes(later)).contains("coefficients-of-today");
        }
    }

    @Nested
    class Traces {

        @Test
        void canBeReadAloud() {
            var pension = estimated(asked("1966-01-10", Sex.FEMALE, "2026-08-01", spells(spell("2008-01", "2022-12", 1_000_000)), null)).pension();

            assertThat(pension.trace()).extracting(step -> step.text().vi()).contains(
                    "Năm 2008: 1.000.000 × 12 tháng × hệ số 2,29 = 27.480.000 đồng.", "Tỷ lệ hưởng cho 15 năm: 45%.");
            assertThat(pension.trace()).extracting(step -> step.text().en()).contains("2008: 1,000,000 × 12 months × coefficient 2.29 = 27,480,000 đồng.");
            assertThat(pension.trace()).allSatisfy(step -> assertThat(step.clause()).isNotBlank());
        }

        @Test
        void saysFirstOfAllThatItIsNoPromise() {
            assertThat(estimated(woman("1972-05-10", null)).warnings().getFirst().text().en()).contains("no promise");
        }
    }

    private static Enquiry woman(String born, @Nullable String retireOn, Enquiry.Spell... spells) {
        return asked(born, Sex.FEMALE, retireOn, spells(spells), null);
    }

    private static Enquiry asked(String born, Sex sex, @Nullable String retireOn, Enquiry.History history, Enquiry.@Nullable Future future) {
        return new Enquiry(TODAY, LocalDate.parse(born), false, sex, retireOn == null ? null : LocalDate.parse(retireOn), history, future, 1);
    }

    private static Enquiry.Spells spells(Enquiry.Spell... spells) {
        return new Enquiry.Spells(List.of(spells));
    }

    private static Enquiry.Spell spell(String from, String to, long income) {
        return new Enquiry.Spell(YearMonth.parse(from), YearMonth.parse(to), Vnd.of(income), Group.OTHER, Method.MONTHLY, null, false);
    }

    private static Enquiry.Summary summary(int months) {
        return new Enquiry.Summary(months, BigDecimal.valueOf(2_000_000L * months), Group.OTHER, null);
    }

    private static Enquiry.Future future(long income, Method method) {
        return new Enquiry.Future(Vnd.of(income), method);
    }

    private static int months(String from, String to) {
        return spell(from, to, 1).months();
    }

    private static List<String> codes(Estimate estimate) {
        return estimate.warnings().stream().map(Warning::code).toList();
    }

    private static Estimate.LumpSumCase lumpSumCase(Estimate estimate, String letter) {
        return estimate.lumpSum().cases().stream().filter(it -> it.letter().equals(letter)).findFirst().orElseThrow();
    }
}
