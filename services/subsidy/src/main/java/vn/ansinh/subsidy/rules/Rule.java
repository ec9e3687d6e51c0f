package vn.ansinh.subsidy.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parameters that the engine reads; each has a file of the same name in lower case with hyphens. */
public enum Rule {
    /** Base salary, reference level (lương cơ sở, mức tham chiếu). */
    BASE_SALARY(Unit.VND),
    /** Rural poverty line (chuẩn hộ nghèo khu vực nông thôn): floor of the income and base of all support. */
    POVERTY_LINE(Unit.VND),
    CONTRIBUTION_RATE(Unit.PERCENT),
    INCOME_CEILING_MULTIPLE(Unit.MULTIPLE),
    INCOME_STEP(Unit.VND),
    INCOME_UNIT(Unit.VND),
    PAYMENT_METHODS(Unit.CODES, Shape.CODES),
    ADVANCE_MONTHS(Unit.MONTHS, Shape.NUMBERS),
    MISSING_MONTHS_LIMIT(Unit.MONTHS),
    MONTHS_FOR_PENSION(Unit.MONTHS),
    /** r, the average monthly return of the fund in the year before. */
    FUND_RETURN(Unit.PERCENT_A_MONTH),
    SUPPORT_POOR(Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    SUPPORT_ISLAND(Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    SUPPORT_NEAR_POOR(Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    SUPPORT_ETHNIC(Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    SUPPORT_OTHER(Unit.PERCENT),
    SUPPORTED_MONTHS_LIMIT(Unit.MONTHS),
    ISLAND_COMMUNES(Unit.CODES, Shape.CODES),
    MINIMUM_AGE(Unit.YEARS),
    EXCLUDING_STATUSES(Unit.CODES, Shape.CODES),
    RETIREMENT_AGE_MEN(Unit.MONTHS, Shape.NUMBER_ALWAYS_KNOWN),
    RETIREMENT_AGE_WOMEN(Unit.MONTHS, Shape.NUMBER_ALWAYS_KNOWN);

    private final Topic topic;
    private final Unit unit;
    private final Shape shape;

    Rule(Unit unit) {
        this(unit, Shape.NUMBER);
    }

    Rule(Unit unit, Shape shape) {
        this(Topic.CONTRIBUTIONS, unit, shape);
    }

    Rule(Topic topic, Unit unit, Shape shape) {
        this.topic = topic;
        this.unit = unit;
        this.shape = shape;
    }

    public Topic topic() {
        return topic;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether a file may give this rule such a value. */
    public boolean takes(Value value) {
        return switch (value) {
            case Value.Number _ -> shape == Shape.NUMBER || shape == Shape.NUMBER_OR_ABSENT || shape == Shape.NUMBER_ALWAYS_KNOWN;
            case Value.Numbers _ -> shape == Shape.NUMBERS;
            case Value.Codes _ -> shape == Shape.CODES;
            case Value.Table _ -> shape == Shape.TABLE || shape == Shape.TABLE_OR_ABSENT;
            case Value.Absent _ -> shape == Shape.NUMBER_OR_ABSENT || shape == Shape.TABLE_OR_ABSENT;
            case Value.Unknown _ -> shape != Shape.NUMBER_ALWAYS_KNOWN;
        };
    }

    /** Name in files and addresses, for example {@code base-salary}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The parameters of a topic, in their order. */
    public static List<Rule> of(Topic topic) {
        return Arrays.stream(values()).filter(rule -> rule.topic == topic).toList();
    }

    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What a parameter is needed for: what is unknown for one topic does not stop another. */
    public enum Topic {
        /** Voluntary social insurance: contributions and support. */
        CONTRIBUTIONS,
        HEALTH_INSURANCE,
        BENEFITS
    }

    private enum Shape {
        NUMBER, NUMBER_OR_ABSENT, NUMBER_ALWAYS_KNOWN, NUMBERS, CODES, TABLE, TABLE_OR_ABSENT
    }
}
