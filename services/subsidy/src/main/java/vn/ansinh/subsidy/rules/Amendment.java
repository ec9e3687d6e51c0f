package vn.ansinh.subsidy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that take the place of others (sửa đổi quy định): each from its first to its last day, and without a last day until the next change that the
 * parameter knows of. What stood there before is cut around them, so that a parameter stays whole.
 */
public record Amendment(Map<Rule, List<DatedValue>> changes) {

    public Amendment {
        changes = Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    public Set<Rule> rules() {
        return changes.keySet();
    }

    /** What is wrong with the values for one parameter; {@code index} counts them in the order given. Empty if the result is whole. */
    public static Optional<Flaw.At> flaw(Parameter parameter, List<DatedValue> values) {
        return ownFlaw(values).or(() -> missingRow(parameter, values)).or(() -> Schema.history(parameter.rule(), spliced(parameter.history(), values))
                .map(at -> inGivenOrder(parameter, values, at)));
    }

    /** @throws IllegalArgumentException if a parameter would not be whole afterwards */
    public List<Parameter> applyTo(RuleSet rules) {
        return rules.parameters().stream().map(this::applyTo).toList();
    }

    /** @throws IllegalArgumentException if the parameter would not be whole afterwards */
    public Parameter applyTo(Parameter parameter) {
        var values = changes.get(parameter.rule());
        if (values == null) {
            return parameter;
        }
        flaw(parameter, values).ifPresent(at -> {
            throw new IllegalArgumentException(parameter.rule().id() + ": " + at.flaw().reason());
        });
        return new Parameter(parameter.rule(), parameter.name(), Schema.completed(spliced(parameter.history(), values)));
    }

    private static Optional<Flaw.At> ownFlaw(List<DatedValue> values) {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value.from().isBefore(RuleSet.FIRST_DAY)) {
                return Optional.of(new Flaw.At(i, new Flaw("from", "rule-before-first-day", Map.of("from", RuleSet.FIRST_DAY.toString()),
                        "the rules begin on " + RuleSet.FIRST_DAY)));
            }
            var flaw = Schema.endsBeforeItBegins(i, value).or(overlapWithEarlierIn(values, i));
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    /** The engine reads tables by their rows: a new one may have more of them and none less. */
    private static Optional<Flaw.At> missingRow(Parameter parameter, List<DatedValue> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).value() instanceof Value.Table(var rows)) {
                var missing = formerRows(parameter, values.get(i).from()).filter(row -> !rows.containsKey(row)).findFirst();
                if (missing.isPresent()) {
                    return Optional.of(new Flaw.At(i, new Flaw("table", "rule-row-missing", Map.of("row", missing.get()),
                            "the row " + missing.get() + " is missing")));
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<String> formerRows(Parameter parameter, LocalDate day) {
        return parameter.history().reversed().stream().filter(former -> !former.from().isAfter(day))
                .flatMap(former -> former.value() instanceof Value.Table(var rows) ? Stream.of(rows) : Stream.empty()).findFirst().stream()
                .flatMap(rows -> rows.keySet().stream());
    }

    private static Supplier<Optional<Flaw.At>> overlapWithEarlierIn(List<DatedValue> values, int index) {
        return () -> values.subList(0, index).stream().filter(other -> overlap(other, values.get(index))).findFirst()
                .flatMap(other -> Schema.overlap(index, other.from()));
    }

    private static boolean overlap(DatedValue one, DatedValue other) {
        var former = one.from().isAfter(other.from()) ? other : one;
        var latter = former == one ? other : one;
        return former.from().equals(latter.from()) || former.to() != null && !former.to().isBefore(latter.from());
    }

    private static List<DatedValue> spliced(List<DatedValue> history, List<DatedValue> values) {
        var result = history;
        for (var value : values.stream().sorted(Comparator.comparing(DatedValue::from).reversed()).toList()) {
            result = spliced(result, value);
        }
        return result;
    }

    private static List<DatedValue> spliced(List<DatedValue> history, DatedValue value) {
        var last = value.to() == null ? endOf(history, value.from()) : value.to();
        var result = new ArrayList<DatedValue>(history.size() + 2);
        boolean placed = false;
        for (var old : history) {
            if (old.from().isBefore(value.from())) {
                result.add(endsBefore(old, value.from()) ? old : old.until(value.from().minusDays(1)));
            }
            if (!placed && (old.to() == null || !old.to().isBefore(value.from()))) {
                result.add(value.until(last));
                placed = true;
            }
            if (last != null && (old.to() == null || old.to().isAfter(last))) {
                result.add(old.from().isAfter(last) ? old : old.since(last.plusDays(1)));
            }
        }
        return result;
    }

    private static boolean endsBefore(DatedValue value, LocalDate day) {
        return value.to() != null && value.to().isBefore(day);
    }

    private static @Nullable LocalDate endOf(List<DatedValue> history, LocalDate day) {
        return history.stream().filter(value -> !endsBefore(value, day)).findFirst().map(DatedValue::to).orElse(null);
    }

    private static Flaw.At inGivenOrder(Parameter parameter, List<DatedValue> values, Flaw.At at) {
        var flawed = spliced(parameter.history(), values).get(at.index());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).from().equals(flawed.from())) {
                return new Flaw.At(i, at.flaw());
            }
        }
        return new Flaw.At(0, at.flaw());
    }
}
