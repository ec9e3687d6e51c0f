package vn.ansinh.subsidy.simulating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/** Payments of all kinds, half of them with something that may be refused; crowded at the borders. */
record RandomPayments(RuleSet rules, Random random) {

    private static final List<LocalDate> RANGE = List.of(LocalDate.of(2015, 12, 1), LocalDate.of(2032, 12, 31));
    private static final Group OF_A_PROVINCE = new Group("JUST_ESCAPED_POVERTY");

    record Case(LocalDate day, long income, Method method, @Nullable Integer months, Set<Group> groups, int used) {

        Payment payment() {
            return new Payment(day, Vnd.of(income), method, months, null, groups, used, null, null, null, Set.of(), null, Purpose.ESTIMATE);
        }

        void putInto(PaymentColumns columns, int at) {
            columns.put(at, day, income, method, months, groups, used);
        }
    }

    List<Case> payments(int count) {
        var cases = new ArrayList<Case>(count);
        for (int i = 0; i < count; i++) {
            cases.add(one());
        }
        return cases;
    }

    private Case one() {
        var day = RANGE.getFirst().plusDays(random.nextLong(RANGE.getLast().toEpochDay() - RANGE.getFirst().toEpochDay()));
        var method = Method.values()[random.nextInt(Method.values().length)];
        return new Case(day, income(day), method, months(method), groups(), random.nextInt(150));
    }

    private long income(LocalDate day) {
        var on = rules.on(day.isBefore(RuleSet.FIRST_DAY) ? RuleSet.FIRST_DAY : day);
        if (on.unknown().contains(Rule.POVERTY_LINE)) {
            return 1_500_000;
        }
        long floor = on.whole(Rule.POVERTY_LINE);
        long ceiling = on.whole(Rule.BASE_SALARY) * on.whole(Rule.INCOME_CEILING_MULTIPLE);
        long unit = on.whole(Rule.INCOME_UNIT);
        return switch (random.nextInt(12)) {
            case 0 -> floor - random.nextInt(2000);
            case 1 -> ceiling + random.nextInt(2000);
            case 2 -> floor + random.nextInt(2000);
            case 3 -> random.nextLong(-10, 10_000_000_000L);
            case 4 -> floor;
            case 5 -> ceiling;
            default -> (floor + random.nextLong(ceiling - floor)) / unit * unit;
        };
    }

    private @Nullable Integer months(Method method) {
        if (random.nextInt(20) == 0) {
            return random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(-2, 700));
        }
        return switch (method) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 -> random.nextBoolean() ? null : Integer.valueOf(method.fixedMonths().orElseThrow());
            case ADVANCE -> 12 * random.nextInt(1, 7);
            case MISSING -> random.nextInt(1, 125);
        };
    }

    private Set<Group> groups() {
        var groups = new HashSet<Group>();
        for (var group : Group.OF_THE_STATE) {
            if (random.nextInt(3) == 0) {
                groups.add(group);
            }
        }
        if (random.nextInt(50) == 0) {
            groups.add(OF_A_PROVINCE);
        }
        return groups;
    }
}
