package vn.ansinh.subsidy.simulating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

class ColumnarCalculatorTest {

    private static final RuleSet SHIPPED = RuleSetLoader.load(RuleFiles.shipped());

    @Test
    void equalsDecisionsOnRandomPayments() {
        var random = new RandomPayments(SHIPPED, new Random(4));
        var payments = random.payments(200_000);

        var refusals = new BothPaths(SHIPPED).compared(payments);

        assertThat(refusals).containsOnlyKeys(without(Refusal.METHOD_NOT_OFFERED));
        assertThat(refusals.get(Refusal.NONE)).isGreaterThan(50_000);
    }

    @Test
    void equalsDecisionsOnEveryDayOnWhichTheLawChangesAndTheDayBeforeForAllMonthsAtTheBorders() {
        var payments = new ArrayList<RandomPayments.Case>();
        for (var from : SHIPPED.days().keySet()) {
            payments.addAll(everyPlan(SHIPPED, from));
            payments.addAll(everyPlan(SHIPPED, from.minusDays(1)));
        }

        assertThat(new BothPaths(SHIPPED).compared(payments).get(Refusal.NONE)).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "income-unit.yaml|value: 1000|value: 1",
        "income-unit.yaml|value: 1000|value: 7",
        "base-salary.yaml|value: 2530000|value: 100000000",
        "contribution-rate.yaml|value: 22|value: 21.7331",
        "poverty-line.yaml|value: 2200000|value: 2200017",
        "support-ethnic.yaml|value: 30|value: 33.333",
        "supported-months-limit.yaml|value: 120|value: 77",
        "payment-methods.yaml|codes: [MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12, ADVANCE, MISSING]|codes: [MONTHS_3, MISSING]",
        "advance-months.yaml|values: [24, 36, 48, 60]|values: [18, 24]",
        "contribution-rounding.yaml|codes: [ONCE]|codes: [EACH_MONTH]",
    })
    void equalsDecisionsByAnotherLaw(String change) {
        var parts = change.split("\\|");
        var rules = RuleSetLoader.load(changed(parts[0], parts[1], parts[2]));

        assertThat(new BothPaths(rules).compared(new RandomPayments(rules, new Random(5)).payments(20_000)).get(Refusal.NONE)).isGreaterThan(1000);
    }

    @Test
    void takesTheExactPathWhereAFactorIsNotProven() {
        var files = changed("income-unit.yaml", "value: 1000", "value: 1");
        var rules = RuleSetLoader.load(name -> changed("base-salary.yaml", "value: 2340000", "value: 100000000").read(name)
                .filter(content -> name.equals("base-salary.yaml")).or(() -> files.read(name)));
        var day = LocalDate.of(2026, 6, 30);

        assertThat(new Era(rules.on(day)).gross(Plan.of(Method.ADVANCE, 60))).isZero();
        assertThat(new BothPaths(rules).compared(new RandomPayments(rules, new Random(6)).payments(20_000)).get(Refusal.NONE)).isGreaterThan(1000);
    }

    @Test
    void provesEveryFactorOfTheShippedLaw() {
        var known = SHIPPED.days().values().stream().map(Era::new).filter(era -> !era.isUnknown()).toList();
        assertThat(known).hasSizeGreaterThan(10);
        for (var era : known) {
            for (int plan = 0; plan < Plan.COUNT; plan++) {
                assertThat(era.refusal(plan) != Refusal.NONE || era.gross(plan) > 0).isTrue();
            }
            for (int groups = 0; groups < PaymentColumns.GROUP_SETS; groups++) {
                assertThat(era.support(groups)).isNotNegative();
            }
        }
    }

    @Test
    void leavesTheOtherPlacesAlone() {
        var payment = new RandomPayments.Case(LocalDate.of(2026, 4, 1), 1_500_000, Method.MONTHLY, null, Set.of(), 0);
        var payments = PaymentColumns.of(3);
        for (int i = 0; i < 3; i++) {
            payment.putInto(payments, i);
        }
        var amounts = AmountColumns.of(3);

        new BothPaths(SHIPPED).columns().calculate(payments, 1, 2, amounts);

        assertThat(amounts.gross()).containsExactly(0, 330_000, 0);
        assertThat(amounts.state()).containsExactly(0, 66_000, 0);
        assertThat(amounts.own()).containsExactly(0, 264_000, 0);
    }

    @Test
    void refusesWhatDoesNotFitTheColumns() {
        var payments = PaymentColumns.of(1);
        assertThatIllegalArgumentException().isThrownBy(() -> payments.put(0, LocalDate.of(2106, 1, 1), 0, Method.MONTHLY, null, Set.of(), 0));

        var rules = RuleSetLoader.load(changed("missing-months-limit.yaml", "value: 60", "value: 481"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tables(rules)).withMessageContaining("480 months");
    }

    private static Refusal[] without(Refusal... refusals) {
        var others = new ArrayList<>(List.of(Refusal.values()));
        others.removeAll(List.of(refusals));
        return others.toArray(Refusal[]::new);
    }

    private static List<RandomPayments.Case> everyPlan(RuleSet rules, LocalDate day) {
        if (day.isBefore(RuleSet.FIRST_DAY) || rules.on(day).unknown().contains(Rule.POVERTY_LINE)) {
            return List.of();
        }
        var cases = new ArrayList<RandomPayments.Case>();
        long floor = rules.on(day).whole(Rule.POVERTY_LINE);
        long ceiling = rules.on(day).whole(Rule.BASE_SALARY) * rules.on(day).whole(Rule.INCOME_CEILING_MULTIPLE);
        for (var method : Method.values()) {
            for (int months = 0; months <= 121; months++) {
                for (long income : new long[]{floor, floor - 1, ceiling, ceiling + 1, floor + 1}) {
                    var group = Group.OF_THE_STATE.get(months % Group.OF_THE_STATE.size());
                    cases.add(new RandomPayments.Case(day, income, method, months == 0 ? null : Integer.valueOf(months), Set.of(group), months));
                }
            }
        }
        return cases;
    }

    private static RuleFiles changed(String file, String text, String other) {
        return name -> RuleFiles.shipped().read(name).map(content -> {
            if (!name.equals(file)) {
                return content;
            }
            assertThat(content).contains(text);
            return content.replace(text, other);
        });
    }
}
