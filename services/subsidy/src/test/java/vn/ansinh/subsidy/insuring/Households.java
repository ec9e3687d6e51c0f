package vn.ansinh.subsidy.insuring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;

/** Households for tests, and what they come to. */
final class Households {

    static final RuleSet RULES = RuleSetLoader.load(RuleFiles.shipped());
    private static final HouseholdCalculator CALCULATOR = new HouseholdCalculator(RULES);

    private Households() {
    }

    static Some paying(String day, Method method) {
        return new Some(new HouseholdPayment(LocalDate.parse(day), method, null, null, List.of(), LocalPolicies.NONE, null, Vnd.ZERO));
    }

    static Calculation calculated(HouseholdPayment payment) {
        return switch (CALCULATOR.calculate(payment)) {
            case Outcome.Calculated(var calculation) -> calculation;
            case Outcome.Refused(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    static Problem problem(Some household) {
        return switch (CALCULATOR.calculate(household.payment)) {
            case Outcome.Calculated(var calculation) -> throw new AssertionError("calculated: " + calculation);
            case Outcome.Refused(var problem) -> problem;
        };
    }

    record Some(HouseholdPayment payment) {

        Some startingIn(String month) {
            return new Some(new HouseholdPayment(payment.paymentDate(), payment.method(), payment.months(), YearMonth.parse(month), payment.members(),
                    payment.policies(), payment.permanentResident(), payment.donorAmount()));
        }

        Some withGift(long amount) {
            return new Some(new HouseholdPayment(payment.paymentDate(), payment.method(), payment.months(), payment.startMonth(), payment.members(),
                    payment.policies(), payment.permanentResident(), Vnd.of(amount)));
        }

        Some with(@Nullable Integer order, String... groups) {
            return withMember(order, null, null, null, groups);
        }

        Some withMember(@Nullable Integer order, @Nullable String since, @Nullable Integer months, @Nullable String endDate, String... groups) {
            var codes = new LinkedHashSet<Group>();
            var days = new HashMap<Group, LocalDate>();
            for (var code : groups) {
                var group = new Group(code);
                codes.add(group);
                if (since != null) {
                    days.put(group, LocalDate.parse(since));
                }
            }
            var members = new ArrayList<>(payment.members());
            members.add(new Insured("members." + members.size() + ".", order, codes, days, months, endDate == null ? null : LocalDate.parse(endDate)));
            return new Some(new HouseholdPayment(payment.paymentDate(), payment.method(), payment.months(), payment.startMonth(), members,
                    payment.policies(), payment.permanentResident(), payment.donorAmount()));
        }

        Calculation calculated() {
            return Households.calculated(payment);
        }
    }
}
