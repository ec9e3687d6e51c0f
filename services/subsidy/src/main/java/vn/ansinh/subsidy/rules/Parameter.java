package vn.ansinh.subsidy.rules;

import java.math.BigDecimal;
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

    /** The value of a day, or the first one where the day lies before it. */
    public DatedValue onOrFirst(LocalDate day) {
        return day.isBefore(history.getFirst().from()) ? history.getFirst() : on(day);
    }

    /**
     * @throws NotPublishedException if the value is unknown
     * @throws IllegalStateException if it is absent or not a number
     */
    public BigDecimal numberOnOrFirst(LocalDate day) {
        return switch (onOrFirst(day).value()) {
            case Value.Number(var amount) -> amount;
            case Value.Unknown unknown -> throw new NotPublishedException(rule, unknown);
            case Value.Numbers _, Value.Codes _, Value.Table _, Value.Absent _ -> throw new IllegalStateException("no number for " + rule.id());
        };
    }
}
