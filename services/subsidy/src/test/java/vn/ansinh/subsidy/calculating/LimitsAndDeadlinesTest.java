package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.subsidy.calculating.Assertions.calculated;
import static vn.ansinh.subsidy.calculating.Assertions.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.subsidy.LimitCase;

class LimitsAndDeadlinesTest {

    @ParameterizedTest(name = "{0} on {1}: {12}{13}{14}")
    @CsvFileSource(resources = "/law/limits-and-deadlines.csv", numLinesToSkip = 1)
    void holds(ArgumentsAccessor line) {
        var expected = LimitCase.of(line);
        if (expected.refusedAs() != null) {
            assertThat(problem(expected.payment()).slug()).isEqualTo(expected.refusedAs());
            return;
        }
        var calculation = calculated(expected.payment());
        assertThat(calculation.payBy()).isEqualTo(expected.payBy());
        if (expected.warnedOf() != null) {
            assertThat(calculation.warnings()).extracting(Warning::code).contains(expected.warnedOf());
        }
    }
}
