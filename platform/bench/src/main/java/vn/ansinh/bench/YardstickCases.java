package vn.ansinh.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * The cases of {@code openfisca/cases.py 1 1000000}, byte for byte: valid, paid on any day of 2016 to 2027 or in April 2026, years ahead only in years whose
 * fund return is known, without commune.
 *
 * @param md5   of the file
 * @param gross what must come out, in đồng
 */
enum YardstickCases {
    ONE_MONTH("one month", "2026-04", "2c2780f50f1a35d241bd832d50c873dc", 118_655_852_367_250L, 1_845_928_128_000L, 116_809_924_239_250L),
    MIXED("dates mixed", "", "29383ccf1fd1a744dc7ff5db3ad009a4", 48_369_769_690_996L, 459_077_557_400L, 47_910_692_133_596L);

    static final int COUNT = 1_000_000;

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final int STEP = 50_000;
    private static final List<Plan> FIXED = Stream.of(Method.MONTHLY, Method.MONTHS_3, Method.MONTHS_6, Method.MONTHS_12)
            .map(method -> new Plan(method, null)).toList();
    private static final List<Plan> ALL = Stream.concat(FIXED.stream(), Stream.of(24, 36, 48, 60).map(months -> new Plan(Method.ADVANCE, months))).toList();

    private final String title;
    private final String month;
    private final String md5;
    private final Totals totals;

    YardstickCases(String title, String month, String md5, long gross, long state, long own) {
        this.title = title;
        this.month = month;
        this.md5 = md5;
        this.totals = new Totals(gross, state, own);
    }

    String title() {
        return title;
    }

    Totals totals() {
        return totals;
    }

    /** @throws IllegalStateException if the cases are not those of the yardstick */
    List<SimulatedCase> all(RuleSet rules) {
        var cases = new ArrayList<SimulatedCase>(COUNT);
        var digest = digest();
        digest.update(SimulatedCase.HEADER.getBytes(StandardCharsets.US_ASCII));
        forEach(rules, COUNT, one -> {
            cases.add(one);
            digest.update(one.csv().getBytes(StandardCharsets.US_ASCII));
        });
        if (!HexFormat.of().formatHex(digest.digest()).equals(md5)) {
            throw new IllegalStateException("not the cases of the yardstick: " + title);
        }
        return cases;
    }

    /** @param rules the law by {@link #lawOfTheYardstick} */
    void forEach(RuleSet rules, int count, Consumer<SimulatedCase> taker) {
        var days = FIRST.datesUntil(LAST.plusDays(1)).filter(day -> day.toString().startsWith(month)).map(day -> Choices.on(day, rules)).toList();
        var random = new PythonRandom(1);
        for (int number = 1; number <= count; number++) {
            var on = days.get((int) (random.next() * days.size()));
            double household = random.next();
            double island = random.next();
            double ethnic = random.next();
            long income = on.floor + STEP * (long) (random.next() * on.incomes);
            var plan = on.plans.get((int) (random.next() * on.plans.size()));
            int used = (int) (random.next() * on.used);
            taker.accept(new SimulatedCase(number, on.day, income, plan.method, plan.months,
                    SimulatedCase.groups(household < 0.1, 0.1 <= household && household < 0.25, island < 0.05, ethnic < 0.2), used));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    record Totals(long gross, long state, long own) {
    }

    private record Plan(Method method, @Nullable Integer months) {
    }

    private record Choices(LocalDate day, long floor, int incomes, List<Plan> plans, int used) {

        static Choices on(LocalDate day, RuleSet rules) {
            var on = rules.on(day);
            long floor = on.whole(Rule.POVERTY_LINE);
            long ceiling = on.whole(Rule.BASE_SALARY) * on.whole(Rule.INCOME_CEILING_MULTIPLE);
            return new Choices(day, floor, (int) ((ceiling - floor) / STEP) + 1, on.unknown(Rule.FUND_RETURN).isPresent() ? FIXED : ALL,
                    on.number(Rule.SUPPORT_OTHER).signum() == 0 ? 1 : (int) on.whole(Rule.SUPPORTED_MONTHS_LIMIT) + 1);
        }
    }
}
