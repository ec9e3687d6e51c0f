package vn.ansinh.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;

/** Payments of which about half have something to refuse: days before the rules and after the known ones, incomes and months outside. */
final class RandomCases {

    private static final LocalDate FIRST = LocalDate.of(2015, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2031, 6, 30);
    private static final Method[] METHODS = Method.values();

    private final SplittableRandom random;

    RandomCases(long seed) {
        this.random = new SplittableRandom(seed);
    }

    SimulatedCase next(int number) {
        var method = METHODS[random.nextInt(METHODS.length)];
        double household = random.nextDouble();
        return new SimulatedCase(number, FIRST.plusDays(random.nextLong(ChronoUnit.DAYS.between(FIRST, LAST))), income(), method, months(method),
                SimulatedCase.groups(household < 0.3, household > 0.7, random.nextInt(4) == 0, random.nextInt(4) == 0), random.nextInt(140));
    }

    private long income() {
        return switch (random.nextInt(20)) {
            case 0 -> random.nextLong(-1_000_000, 100_000_000_000L);
            case 1, 2 -> random.nextLong(60_000_000);
            default -> 1000 * random.nextLong(700, 50_000);
        };
    }

    private @Nullable Integer months(Method method) {
        if (random.nextInt(20) == 0) {
            return random.nextInt(-1, 500);
        }
        return switch (method) {
            case MONTHLY, MONTHS_3, MONTHS_6, MONTHS_12 -> null;
            case ADVANCE -> 12 * random.nextInt(2, 6);
            case MISSING -> random.nextInt(1, 121);
        };
    }
}
