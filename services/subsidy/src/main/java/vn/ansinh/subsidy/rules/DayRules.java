package vn.ansinh.subsidy.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.ansinh.contracts.calculation.RuleSetRef;

/** The values that hold on a day, resolved once for all days between two changes of the law. */
public final class DayRules {

    private final RuleSetRef ref;
    private final Map<Rule, DatedValue> values;
    private final Set<Rule> unknown;
    private final Map<String, String> asText;
    private final Map<Rule, String> clauses = new EnumMap<>(Rule.class);
    private final Map<Integer, FactorSum> ahead = new ConcurrentHashMap<>();
    private final Map<Integer, FactorSum> missing = new ConcurrentHashMap<>();

    DayRules(RuleSetRef ref, Map<Rule, DatedValue> values) {
        this.ref = ref;
        this.values = new EnumMap<>(values);
        this.unknown = values.entrySet().stream().filter(entry -> entry.getValue().value() instanceof Value.Unknown).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        this.asText = asText(this.values);
        this.values.forEach((rule, value) -> clauses.put(rule, value.clause()));
    }

    public RuleSetRef ref() {
        return ref;
    }

    /** Rules whose value no notice has published. */
    public Set<Rule> unknown() {
        return unknown;
    }

    /** The missing notice; empty where the value is known, absent included. */
    public Optional<Value.Unknown> unknown(Rule rule) {
        return dated(rule).value() instanceof Value.Unknown missingNotice ? Optional.of(missingNotice) : Optional.empty();
    }

    public Value value(Rule rule) {
        return dated(rule).value();
    }

    /** Whether the rule book has a dash. */
    public boolean isAbsent(Rule rule) {
        return dated(rule).value() instanceof Value.Absent;
    }

    /**
     * @throws NotPublishedException if the value is unknown
     * @throws IllegalStateException if it is absent or not a number
     */
    public BigDecimal number(Rule rule) {
        if (dated(rule).value() instanceof Value.Number(var amount)) {
            return amount;
        }
        throw lacking("number", rule);
    }

    /** @throws IllegalStateException if the value is unknown, absent or not a whole number */
    public long whole(Rule rule) {
        return number(rule).longValueExact();
    }

    /** @throws IllegalStateException if there are no numbers to choose from */
    public List<BigDecimal> numbers(Rule rule) {
        if (dated(rule).value() instanceof Value.Numbers(var amounts)) {
            return amounts;
        }
        throw lacking("numbers", rule);
    }

    /** @throws IllegalStateException if there is no table */
    public SequencedMap<String, BigDecimal> table(Rule rule) {
        if (dated(rule).value() instanceof Value.Table(var rows)) {
            return rows;
        }
        throw lacking("table", rule);
    }

    /** @throws IllegalStateException if there are no codes */
    public Set<String> codes(Rule rule) {
        if (dated(rule).value() instanceof Value.Codes(var codes)) {
            return codes;
        }
        throw lacking("codes", rule);
    }

    /** Document and clause of the value. */
    public String clause(Rule rule) {
        return clauses.get(rule);
    }

    /** The known numbers by the parameter's name, to be kept with what was worked out from them. */
    public Map<String, String> asText() {
        return asText;
    }

    /** @throws IllegalStateException if the code is another */
    public Rounding rounding() {
        var codes = codes(Rule.CONTRIBUTION_ROUNDING);
        return Arrays.stream(Rounding.values()).filter(rounding -> codes.equals(Set.of(rounding.name()))).findFirst()
                .orElseThrow(() -> new IllegalStateException("no rounding is called " + codes));
    }

    public FactorSum monthsAhead(int months) {
        var known = ahead.get(months);
        return known == null ? ahead.computeIfAbsent(months, n -> rounded(FactorSum.ofMonthsAhead(number(Rule.FUND_RETURN), n))) : known;
    }

    /** Of the {@code last} of some months ahead. */
    public FactorSum lastMonthsAhead(int months, int last) {
        return rounded(FactorSum.ofLastMonthsAhead(number(Rule.FUND_RETURN), months, last));
    }

    public FactorSum missingMonths(int months) {
        var known = missing.get(months);
        return known == null ? missing.computeIfAbsent(months, n -> rounded(FactorSum.ofMissingMonths(number(Rule.FUND_RETURN), n))) : known;
    }

    private FactorSum rounded(FactorSum sum) {
        return rounding() == Rounding.ONCE ? sum : sum.roundedEachMonth();
    }

    private static Map<String, String> asText(Map<Rule, DatedValue> values) {
        var texts = new TreeMap<String, String>();
        values.forEach((rule, dated) -> {
            if (dated.value() instanceof Value.Number(var amount)) {
                texts.put(rule.id(), amount.toPlainString());
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    private IllegalStateException lacking(String what, Rule rule) {
        return unknown(rule).<IllegalStateException>map(notice -> new NotPublishedException(rule, notice))
                .orElseGet(() -> new IllegalStateException("no " + what + " for " + rule.id()));
    }

    private DatedValue dated(Rule rule) {
        return values.get(rule);
    }
}
