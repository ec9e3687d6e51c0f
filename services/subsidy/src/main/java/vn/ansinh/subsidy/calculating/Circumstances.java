package vn.ansinh.subsidy.calculating;

import java.util.Optional;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.RetirementAge;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/** A payment with the values of its day. */
record Circumstances(Payment payment, DayRules rules, RuleSet ruleSet) {

    Vnd floor() {
        return Vnd.of(rules.whole(Rule.POVERTY_LINE));
    }

    Vnd ceiling() {
        return Vnd.of(rules.whole(Rule.BASE_SALARY)).times(rules.whole(Rule.INCOME_CEILING_MULTIPLE));
    }

    /** Empty unless birth date and sex are told. */
    Optional<RetirementAge> retirementAge() {
        var birthDate = payment.birthDate();
        var sex = payment.sex();
        return birthDate == null || sex == null ? Optional.empty() : Optional.of(RetirementAge.of(ruleSet, birthDate, sex));
    }
}
