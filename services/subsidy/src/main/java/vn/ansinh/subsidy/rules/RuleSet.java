package vn.ansinh.subsidy.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ansinh.contracts.calculation.RuleSetRef;

/** All parameters of one version of the law; every result names it. */
public final class RuleSet {

    /** First day the rules speak of: before it the law of 2006 held, which is not part of the rule book. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

    private final RuleSetRef ref;
    private final Map<Rule, Parameter> parameters;
    private final TreeMap<LocalDate, DayRules> days = new TreeMap<>();

    /** @throws IllegalArgumentException if a parameter is missing */
    public RuleSet(RuleSetRef ref, Collection<Parameter> parameters) {
        this.ref = ref;
        this.parameters = new EnumMap<>(Rule.class);
        parameters.forEach(parameter -> this.parameters.put(parameter.rule(), parameter));
        for (var rule : Rule.values()) {
            if (!this.parameters.containsKey(rule)) {
                throw new IllegalArgumentException("the rule set lacks " + rule.id());
            }
        }
        changes().forEach(day -> days.put(day, resolve(day)));
    }

    public RuleSetRef ref() {
        return ref;
    }

    public Parameter parameter(Rule rule) {
        return parameters.get(rule);
    }

    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** @param day {@link #FIRST_DAY} or later; before it only the parameters that begin earlier have a value */
    public DayRules on(LocalDate day) {
        return days.floorEntry(day).getValue();
    }

    /** The values by the day from which they hold, beginning with {@link #FIRST_DAY}. */
    public SortedMap<LocalDate, DayRules> days() {
        return Collections.unmodifiableSortedMap(days.tailMap(FIRST_DAY));
    }

    /** The first day without a value of each parameter that has one today and will lack one. */
    public Map<Rule, LocalDate> endings(LocalDate today) {
        var unknown = on(today).unknown();
        var endings = new EnumMap<Rule, LocalDate>(Rule.class);
        days.tailMap(today, false).forEach((day, values) -> values.unknown().stream().filter(rule -> !unknown.contains(rule))
                .forEach(rule -> endings.putIfAbsent(rule, day)));
        return endings;
    }

    private TreeSet<LocalDate> changes() {
        var changes = new TreeSet<LocalDate>();
        changes.add(FIRST_DAY);
        parameters.values().stream().flatMap(parameter -> parameter.history().stream()).map(DatedValue::from).forEach(changes::add);
        return changes;
    }

    private DayRules resolve(LocalDate day) {
        var values = new EnumMap<Rule, DatedValue>(Rule.class);
        parameters.forEach((rule, parameter) -> {
            if (!day.isBefore(parameter.history().getFirst().from())) {
                values.put(rule, parameter.on(day));
            }
        });
        return new DayRules(ref, values);
    }
}
