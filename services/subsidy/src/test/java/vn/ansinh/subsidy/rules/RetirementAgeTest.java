package vn.ansinh.subsidy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.Sex;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

class RetirementAgeTest {

    private static final RuleSet RULES = RuleSetLoader.load(RuleFiles.shipped());

    @ParameterizedTest(name = "{1} born {0}: {2} months, reached in {3}")
    @CsvSource({
            "1950-05-01, MALE, 720, 2010-05", "1960-12-31, MALE, 720, 2020-12", "1961-01-01, MALE, 723, 2021-04", "1961-09-30, MALE, 723, 2021-12",
            "1961-10-01, MALE, 726, 2022-04", "1962-06-15, MALE, 726, 2022-12", "1962-07-15, MALE, 729, 2023-04", "1965-01-01, MALE, 738, 2026-07",
            "1966-04-01, MALE, 744, 2028-04", "1980-01-01, MALE, 744, 2042-01",
            "1966-01-01, FEMALE, 664, 2021-05", "1966-08-31, FEMALE, 664, 2021-12", "1966-09-01, FEMALE, 668, 2022-05", "1980-01-01, FEMALE, 720, 2040-01"})
    void isTheOneOfTheYearInWhichItIsReached(LocalDate born, Sex sex, int months, YearMonth reached) {
        var age = RetirementAge.of(RULES, born, sex);

        assertThat(age.months()).isEqualTo(months);
        assertThat(age.month()).isEqualTo(reached);
    }
}
