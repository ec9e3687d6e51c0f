package vn.ansinh.subsidy.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the values of a parameter must be like: the files shipped with the service and the drafts of officers pass the same checks. */
public final class Schema {

    private static final int DIGITS_BEFORE_POINT = 15;
    private static final int DIGITS_AFTER_POINT = 9;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Schema() {
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Whether it can be the key of a table's row. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    public static Optional<Flaw> number(Rule rule, BigDecimal number) {
        if (number.signum() < 0 || number.scale() > DIGITS_AFTER_POINT || number.precision() - number.scale() > DIGITS_BEFORE_POINT) {
            return flaw("", "rule-number-form", Map.of(), "a number has up to 15 digits before and 9 after the point and is not negative");
        }
        if (rule.unit().isWhole() && number.stripTrailingZeros().scale() > 0) {
            return flaw("", "rule-whole-number", Map.of("parameter", rule.id()), rule.unit().id() + " are whole numbers");
        }
        if (rule.unit() == Unit.VND && number.signum() == 0) {
            return flaw("", "rule-not-positive", Map.of("parameter", rule.id()), "an amount of the law is more than zero");
        }
        if (!rule.unit().isWhole() && number.compareTo(HUNDRED) > 0) {
            return flaw("", "rule-above-hundred", Map.of(), "more than 100 percent");
        }
        return Optional.empty();
    }

    /** @param kind the member the value stands under, for example {@code codes} */
    public static Optional<Flaw> kind(Rule rule, Value value, String kind) {
        var arguments = Map.of("parameter", rule.id(), "kind", kind);
        if (!rule.takes(value)) {
            return flaw(kind, "rule-kind", arguments, rule.id() + " does not take " + kind);
        }
        return value instanceof Value.Table(var rows)
                ? rule.fault(rows.keySet()).flatMap(fault -> flaw(kind, "rule-kind", arguments, fault)) : Optional.empty();
    }

    /** Looks at values in their order, with last days only where they were written. Empty if they are whole: no gap, no overlap, none before its time. */
    public static Optional<Flaw.At> history(Rule rule, List<DatedValue> values) {
        var first = values.getFirst().from();
        if (first.isAfter(RuleSet.FIRST_DAY)) {
            return at(0, "from", "rule-gap", Map.of("day", RuleSet.FIRST_DAY.minusDays(1).toString()),
                    "a gap before " + first + ": the rules begin on " + RuleSet.FIRST_DAY);
        }
        for (int i = 0; i < values.size(); i++) {
            var flaw = i + 1 < values.size() ? between(i, values.get(i), values.get(i + 1)) : atEnd(i, values.get(i));
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return withinAYear(rule, completed(values));
    }

    /** The same values, each but the newest with its last day. */
    public static List<DatedValue> completed(List<DatedValue> values) {
        var whole = new ArrayList<DatedValue>(values.size());
        for (int i = 0; i < values.size(); i++) {
            whole.add(i + 1 < values.size() ? values.get(i).until(values.get(i + 1).from().minusDays(1)) : values.get(i));
        }
        return List.copyOf(whole);
    }

    static Optional<Flaw.At> endsBeforeItBegins(int index, DatedValue value) {
        return value.to() != null && value.to().isBefore(value.from())
                ? at(index, "to", "rule-ends-before-begin", Map.of(), "ends before it begins") : Optional.empty();
    }

    static Optional<Flaw.At> overlap(int index, LocalDate from) {
        return at(index, "from", "rule-overlap", Map.of("from", from.toString()), "overlaps the value from " + from);
    }

    private static Optional<Flaw.At> between(int index, DatedValue value, DatedValue next) {
        var last = next.from().minusDays(1);
        var to = value.to();
        return endsBeforeItBegins(index, value)
                .or(() -> !next.from().isAfter(value.from()) || to != null && to.isAfter(last) ? overlap(index + 1, value.from()) : Optional.empty())
                .or(() -> to != null && to.isBefore(last) ? gap(index + 1, to) : Optional.empty());
    }

    private static Optional<Flaw.At> atEnd(int index, DatedValue last) {
        var to = last.to();
        return endsBeforeItBegins(index, last).or(() -> to != null ? gap(index, to) : Optional.empty());
    }

    /** The rule book, 2.5 and 2.6: what is published for a year holds to its 31 December; nobody knows the next one before it is published. */
    private static Optional<Flaw.At> withinAYear(Rule rule, List<DatedValue> values) {
        boolean yearly = rule == Rule.FUND_RETURN || rule == Rule.INCOME_ADJUSTMENT;
        for (int i = 0; yearly && i < values.size(); i++) {
            var value = values.get(i);
            if (!(value.value() instanceof Value.Unknown) && (value.to() == null || value.to().getYear() != value.from().getYear())) {
                return at(i, "to", "rule-one-year", Map.of("parameter", rule.id()), "a value of " + rule.id() + " holds within one year");
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw.At> gap(int index, LocalDate after) {
        return at(index, "to", "rule-gap", Map.of("day", after.toString()), "a gap after " + after + " that is not marked unknown");
    }

    private static Optional<Flaw.At> at(int index, String member, String code, Map<String, String> arguments, String reason) {
        return Optional.of(new Flaw.At(index, new Flaw(member, code, arguments, reason)));
    }

    private static Optional<Flaw> flaw(String member, String code, Map<String, String> arguments, String reason) {
        return Optional.of(new Flaw(member, code, arguments, reason));
    }
}
