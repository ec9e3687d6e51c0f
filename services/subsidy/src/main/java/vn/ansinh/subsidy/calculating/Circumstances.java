package vn.ansinh.subsidy.calculating;

import java.util.Optional;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.RetirementAge;
import vn.ansinh.subsidy.rules.RuleSet;

/** A payment with the values of its day. */
record Circumstances(Payment payment, DayRules rules, DayFacts facts, RuleSet ruleSet) {

    /** Empty unless birth date and sex are told. */
    Optional<RetirementAge> retirementAge() {
        var birthDate = payment.birthDate();
        var sex = payment.sex();
        return birthDate == null || sex == null ? Optional.empty() : Optional.of(RetirementAge.of(ruleSet, birthDate, sex));
    }
}
