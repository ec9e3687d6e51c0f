package vn.ansinh.subsidy.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    /** The one of {@link Rounding} that holds. */
    CONTRIBUTION_ROUNDING(Unit.CODES, Shape.CODES),
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
    RETIREMENT_AGE_WOMEN(Unit.MONTHS, Shape.NUMBER_ALWAYS_KNOWN),
    HEALTH_RATE(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER),
    /** What members pay by their order in the household (thứ tự thành viên), against the first one; the last rung holds for all later ones. */
    HEALTH_LADDER(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.RUNGS),
    HEALTH_PERIODS(Topic.HEALTH_INSURANCE, Unit.CODES, Shape.CODES),
    HEALTH_WAITING_DAYS(Topic.HEALTH_INSURANCE, Unit.DAYS, Shape.NUMBER),
    HEALTH_SUPPORT_NEAR_POOR_IN_POOR_COMMUNE(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    HEALTH_SUPPORT_NEAR_POOR(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    HEALTH_SUPPORT_LEFT_REGION(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    HEALTH_SUPPORT_TRAFFICKED(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    HEALTH_SUPPORT_STUDENT(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    HEALTH_SUPPORT_GRASSROOTS(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    HEALTH_SUPPORT_AVERAGE_FARM(Topic.HEALTH_INSURANCE, Unit.PERCENT, Shape.NUMBER_OR_ABSENT),
    /** For how many months from the recognition a group of health insurance is supported; a group that is not in it has no limit. */
    HEALTH_SUPPORT_MONTHS(Topic.HEALTH_INSURANCE, Unit.MONTHS, Shape.TABLE_OR_ABSENT),
    /** CPI coefficients (mức điều chỉnh thu nhập tháng đóng) by year of contribution, on the day of the benefit. */
    INCOME_ADJUSTMENT(Topic.BENEFITS, Unit.COEFFICIENT, Shape.TABLE_BY_NUMBER),
    /** What odd months count as, in years: the row of the largest key that is not above them. */
    YEARS_OF_ODD_MONTHS(Topic.BENEFITS, Unit.COEFFICIENT, Shape.TABLE_BY_NUMBER),
    /** Percent by whole years; the last row is the most. */
    PENSION_RATES_WOMEN(Topic.BENEFITS, Unit.PERCENT, Shape.TABLE_BY_NUMBER),
    PENSION_RATES_MEN(Topic.BENEFITS, Unit.PERCENT, Shape.TABLE_BY_NUMBER),
    PENSION_ONE_OFF(Topic.BENEFITS, Unit.COEFFICIENT, Shape.TABLE, "until-retirement-age", "after-retirement-age"),
    EARLY_JOINER_AGES(Topic.BENEFITS, Unit.MONTHS, Shape.TABLE_OR_ABSENT, "men", "women"),
    /** Read on the day of the first contribution. */
    EARLY_JOINER_MONTHS(Topic.BENEFITS, Unit.MONTHS, Shape.NUMBER_OR_ABSENT),
    /** Lump sum (BHXH một lần). */
    LUMP_SUM_CASES(Topic.BENEFITS, Unit.CODES, Shape.CODES),
    LUMP_SUM_DEDUCTING_CASES(Topic.BENEFITS, Unit.CODES, Shape.CODES),
    /** By year of contribution: the row of the largest key that is not after it. */
    LUMP_SUM_MULTIPLES(Topic.BENEFITS, Unit.COEFFICIENT, Shape.TABLE_BY_NUMBER),
    LUMP_SUM_PAID_LIMIT(Topic.BENEFITS, Unit.COEFFICIENT),
    /** Read on the day of the first contribution. */
    LUMP_SUM_LEAVERS(Topic.BENEFITS, Unit.MONTHS, Shape.TABLE_OR_ABSENT, "paid-below", "out-for"),
    SURVIVOR_MONTHS(Topic.BENEFITS, Unit.MONTHS),
    SURVIVOR_PAID_LIMIT(Topic.BENEFITS, Unit.COEFFICIENT, Shape.NUMBER_OR_ABSENT),
    FUNERAL_MULTIPLE(Topic.BENEFITS, Unit.MULTIPLE),
    FUNERAL_MONTHS(Topic.BENEFITS, Unit.MONTHS),
    MATERNITY_AMOUNT(Topic.BENEFITS, Unit.VND, Shape.NUMBER_OR_ABSENT),
    MATERNITY_MONTHS(Topic.BENEFITS, Unit.MONTHS, Shape.TABLE_OR_ABSENT, "paid", "of-the-last"),
    REFUND_METHODS(Topic.REFUNDS, Unit.CODES, Shape.CODES),
    /** How many months the month of the event counts for: 1 if it is used, 0 if it is paid back. */
    REFUND_EVENT_MONTHS(Topic.REFUNDS, Unit.MONTHS, Shape.NUMBER),
    HEALTH_REFUND_CAUSES(Topic.REFUNDS, Unit.CODES, Shape.CODES);

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");

    private final Topic topic;
    private final Unit unit;
    private final Shape shape;
    private final Set<String> keys;

    Rule(Unit unit) {
        this(unit, Shape.NUMBER);
    }

    Rule(Unit unit, Shape shape) {
        this(Topic.CONTRIBUTIONS, unit, shape);
    }

    Rule(Topic topic, Unit unit) {
        this(topic, unit, Shape.NUMBER);
    }

    /** @param keys the rows a table must have, or none where the file chooses */
    Rule(Topic topic, Unit unit, Shape shape, String... keys) {
        this.topic = topic;
        this.unit = unit;
        this.shape = shape;
        this.keys = Set.of(keys);
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
            case Value.Table _ -> shape == Shape.TABLE || shape == Shape.TABLE_OR_ABSENT || shape == Shape.TABLE_BY_NUMBER || shape == Shape.RUNGS;
            case Value.Absent _ -> shape == Shape.NUMBER_OR_ABSENT || shape == Shape.TABLE_OR_ABSENT;
            case Value.Unknown _ -> shape != Shape.NUMBER_ALWAYS_KNOWN;
        };
    }

    /** What is wrong with the keys of a table; empty if nothing is. */
    public Optional<String> fault(Set<String> ofTable) {
        if (shape == Shape.TABLE_BY_NUMBER) {
            return ofTable.stream().filter(key -> !WHOLE.matcher(key).matches()).findFirst()
                    .map(key -> "the keys of " + id() + " are whole numbers, not " + key);
        }
        if (shape == Shape.RUNGS) {
            var rungs = IntStream.rangeClosed(1, ofTable.size()).mapToObj(Integer::toString).toList();
            return rungs.equals(List.copyOf(ofTable)) ? Optional.empty() : Optional.of("the keys of " + id() + " are " + rungs + " in this order");
        }
        return keys.isEmpty() || keys.equals(ofTable) ? Optional.empty()
                : Optional.of("the keys of " + id() + " are " + keys.stream().sorted().toList());
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
        BENEFITS,
        REFUNDS
    }

    private enum Shape {
        NUMBER, NUMBER_OR_ABSENT, NUMBER_ALWAYS_KNOWN, NUMBERS, CODES, TABLE, TABLE_OR_ABSENT, TABLE_BY_NUMBER,
        /** A table by 1, 2, 3 and so on. */
        RUNGS
    }
}
