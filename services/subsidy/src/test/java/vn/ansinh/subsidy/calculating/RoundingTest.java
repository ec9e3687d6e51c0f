package vn.ansinh.subsidy.calculating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

/** The two roundings that rule book 2.8 leaves open. */
class RoundingTest {

    @ParameterizedTest(name = "{0} {2} {3} months of {1}: {4} or {5}")
    @CsvSource({
            "2023-03-15, 1500000, ADVANCE, 36, 11184270, 11184273",
            "2026-05-20, 5250000, MISSING, 60, 76270397, 76270405",
            "2026-05-20, 1500000, MONTHS_12, 12, 3960000, 3960000"})
    void roundsOnceOrEachMonth(String day, long income, Method method, int months, long once, long eachMonth) {
        var payment = Payments.monthly(day, income).by(method, months).payment();

        assertThat(gross(Payments.RULES, payment)).isEqualTo(once);
        assertThat(gross(eachMonth(), payment)).isEqualTo(eachMonth);
    }

    private static RuleSet eachMonth() {
        var shipped = RuleFiles.shipped();
        return RuleSetLoader.load(name -> shipped.read(name)
                .map(text -> name.equals("contribution-rounding.yaml") ? text.replace("[ONCE]", "[EACH_MONTH]") : text));
    }

    private static long gross(RuleSet rules, Payment payment) {
        return ((Outcome.Calculated) new Calculator(rules).calculate(payment)).calculation().gross().amount();
    }
}
