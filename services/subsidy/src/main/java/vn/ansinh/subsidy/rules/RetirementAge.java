package vn.ansinh.subsidy.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.ansinh.kernel.Sex;

/**
 * The age of retirement of one person (tuổi nghỉ hưu), Labour Code Art. 169.2 and the birth-month table of Decree 135/2020/NĐ-CP: the age that counts is
 * the one of the year in which the person reaches it.
 *
 * @param months age in months
 * @param month  the month in which it is reached
 * @param clause where the age is written
 */
public record RetirementAge(int months, YearMonth month, String clause) {

    public static RetirementAge of(RuleSet rules, LocalDate birthDate, Sex sex) {
        var born = YearMonth.from(birthDate);
        var ages = rules.parameter(sex == Sex.MALE ? Rule.RETIREMENT_AGE_MEN : Rule.RETIREMENT_AGE_WOMEN);
        return ages.history().stream()
                .map(age -> new Candidate(age, months(age), born.plusMonths(months(age))))
                .filter(Candidate::isReachedInTime).findFirst()
                .map(found -> new RetirementAge(found.months, found.reached, found.age.clause()))
                .orElseThrow(() -> new IllegalStateException("the ages of retirement end"));
    }

    private static int months(DatedValue age) {
        return switch (age.value()) {
            case Value.Number(var amount) -> amount.intValueExact();
            default -> throw new IllegalStateException("an age of retirement is a number");
        };
    }

    private record Candidate(DatedValue age, int months, YearMonth reached) {

        boolean isReachedInTime() {
            var last = age.to();
            return last == null || !reached.isAfter(YearMonth.from(last));
        }
    }
}
