package vn.ansinh.subsidy.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ansinh.contracts.calculation.BilingualText;

/** One parameter of the law with all its values, oldest first, without gap or overlap from the first day of the rules on. */
public record Parameter(Rule rule, BilingualText name, List<DatedValue> history) {

    /** @throws IllegalArgumentException if the day lies before the first value */
    public DatedValue on(LocalDate day) {
        return history.reversed().stream().filter(value -> value.holdsOn(day)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + " has no value on " + day));
    }

    /** The first day that has a value: before it the rules do not speak of this parameter. Empty if no value is known at all. */
    public Optional<LocalDate> firstKnownDay() {
        return history.stream().filter(dated -> !(dated.value() instanceof Value.Unknown)).map(DatedValue::from).findFirst();
    }
}
