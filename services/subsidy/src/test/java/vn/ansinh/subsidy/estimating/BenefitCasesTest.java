package vn.ansinh.subsidy.estimating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.estimating.Estimates.estimated;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.BenefitCase;

class BenefitCasesTest {

    @ParameterizedTest(name = "{0} on {1}: {2}, {3} years {4} months, {5}")
    @CsvFileSource(resources = "/law/pensions.csv", numLinesToSkip = 1)
    void pensions(ArgumentsAccessor line) {
        var expected = BenefitCase.Pension.of(line);
        var pension = estimated(expected.asked().enquiry()).pension();

        assertThat(pension.open()).isTrue();
        assertThat(pension.ratePercent()).isEqualByComparingTo(expected.rate());
        assertThat(pension.monthly()).isEqualTo(Vnd.of(expected.monthly()));
        assertThat(pension.oneOff()).isEqualTo(Vnd.of(expected.oneOff()));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}{4}")
    @CsvFileSource(resources = "/law/averages.csv", numLinesToSkip = 1)
    void averages(ArgumentsAccessor line) {
        var expected = BenefitCase.Average.of(line);
        var average = estimated(expected.asked().enquiry()).pension().averageIncome();

        assertThat(average).isNotNull();
        assertThat(BenefitCase.at(expected.average(), average)).isEqualTo(expected.average());
    }

    @ParameterizedTest(name = "{0} on {1}: case {7}")
    @CsvFileSource(resources = "/law/lump-sums.csv", numLinesToSkip = 1)
    void lumpSums(ArgumentsAccessor line) {
        var expected = BenefitCase.LumpSum.of(line);
        var lumpSum = estimated(expected.asked().enquiry()).lumpSum();

        assertThat(lumpSum.gross()).isEqualTo(Vnd.of(expected.gross()));
        assertThat(lumpSum.cases()).filteredOn(it -> it.letter().equals(expected.letter())).singleElement().satisfies(found -> {
            assertThat(found.supportDeducted()).isEqualTo(Vnd.of(expected.support()));
            assertThat(found.amount()).isEqualTo(Vnd.of(expected.paid()));
        });
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvFileSource(resources = "/law/allowances.csv", numLinesToSkip = 1)
    void allowances(ArgumentsAccessor line) {
        var expected = BenefitCase.Allowance.of(line);
        var estimate = estimated(expected.asked().enquiry());

        assertThat(switch (expected.allowance()) {
            case "FUNERAL" -> estimate.funeral().amount();
            case "MATERNITY" -> estimate.maternity().amount();
            case "SURVIVORS" -> estimate.survivors().amount();
            default -> throw new AssertionError("no allowance is called " + expected.allowance());
        }).isEqualTo(Vnd.of(expected.amount()));
    }

    @ParameterizedTest(name = "{0}: men {2}, women {3}")
    @CsvFileSource(resources = "/law/retirement-ages.csv", numLinesToSkip = 1)
    void retirementAges(ArgumentsAccessor line) {
        for (var sex : Sex.values()) {
            var expected = BenefitCase.Age.of(line, sex);
            var age = estimated(expected.asked().enquiry()).retirementAge();

            assertThat(age.years()).isEqualTo(expected.years());
            assertThat(age.months()).isEqualTo(expected.months());
            assertThat(age.month().getYear()).isEqualTo(line.getInteger(1));
        }
    }
}
