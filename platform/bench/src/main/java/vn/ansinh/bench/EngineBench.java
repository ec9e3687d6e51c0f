package vn.ansinh.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import vn.ansinh.subsidy.calculating.Calculator;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.rules.loading.RuleFiles;
import vn.ansinh.subsidy.rules.loading.RuleSetLoader;
import vn.ansinh.subsidy.simulating.AmountColumns;
import vn.ansinh.subsidy.simulating.ColumnarCalculator;
import vn.ansinh.subsidy.simulating.PaymentColumns;
import vn.ansinh.subsidy.simulating.Refusal;

/**
 * How many contributions a second the subsidy service's engine works out on one thread, as decisions and over columns, after it has been shown that both come
 * to the totals of the yardstick and to the same amounts and refusals in each case.
 */
public final class EngineBench {

    private static final PrintStream OUT = System.out;
    private static final Rates RATES = new Rates(OUT);
    private static final int TIMES = 22;
    private static final int EXPLAINED = 200_000;
    private static final int MILLION = 1_000_000;

    private EngineBench() {
    }

    /** @param arguments the checkout, and how many million random cases both paths are compared on (5 if not said) */
    public static void main(String[] arguments) {
        int millions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        OUT.printf("%s %s, %d processors, one thread used%n", System.getProperty("java.vm.name"), Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        var shipped = Engine.of(RuleSetLoader.load(RuleFiles.shipped()));
        OUT.printf("rule set %s %s%n", shipped.rules().ref().version(), shipped.rules().ref().hash());
        var engine = Engine.of(YardstickLaw.of(shipped.rules()));
        long begin = System.nanoTime();
        var columns = engine.columns();
        OUT.printf("tables made in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        var many = PaymentColumns.of(TIMES * YardstickCases.COUNT);
        var amounts = AmountColumns.of(many.size());
        for (var cases : YardstickCases.values()) {
            cases.forEach(engine.rules(), YardstickCases.COUNT, one -> one.putInto(many, one.number() - 1));
            repeat(many);
            checkColumns(cases, columns, shipped.columns(), many, amounts);
            for (int size : new int[]{YardstickCases.COUNT, many.size()}) {
                RATES.measure("columns, %s (%,d cases)".formatted(cases.title(), size), size, () -> columns.calculate(many, 0, size, amounts));
            }
        }
        OUT.printf("memory after the columns: %,d MiB at most%n", peakMebibytes());
        for (var cases : YardstickCases.values()) {
            measureDecisions(cases, engine);
        }
        OUT.printf("memory: %,d MiB at most%n", peakMebibytes());
        compare(millions, shipped);
    }

    private static void checkColumns(YardstickCases cases, ColumnarCalculator columns, ColumnarCalculator shipped, PaymentColumns payments,
            AmountColumns amounts) {
        shipped.calculate(payments, 0, YardstickCases.COUNT, amounts);
        var byNotice = totals(amounts);
        columns.calculate(payments, 0, YardstickCases.COUNT, amounts);
        require(totals(amounts).equals(cases.totals()), "the columns come to " + totals(amounts) + " and not to " + cases.totals());
        OUT.printf("%s: the columns come to the totals of the yardstick, %s%n", cases.title(), totals(amounts));
        if (!byNotice.equals(cases.totals())) {
            OUT.printf("  by the shipped law, in which r holds from the day of its notice, %s%n", byNotice);
        }
    }

    private static void measureDecisions(YardstickCases cases, Engine engine) {
        var decisions = engine.contributions();
        var all = cases.all(engine.rules()).stream().map(SimulatedCase::payment).toList();
        var totals = totals(decisions, all);
        require(totals.equals(cases.totals()), "decisions come to " + totals + " and not to " + cases.totals());
        OUT.printf("%s: the decisions come to the totals of the yardstick%n", cases.title());
        RATES.measure("decisions without trace, %s (%,d cases)".formatted(cases.title(), all.size()), all.size(), () -> decide(decisions, all, Detail.AMOUNTS));
        var some = List.copyOf(all.subList(0, EXPLAINED));
        RATES.measure("decisions with trace, %s (%,d cases)".formatted(cases.title(), some.size()), some.size(),
                () -> decide(decisions, some, Detail.EXPLAINED));
    }

    private static void decide(Calculator decisions, List<Payment> payments, Detail detail) {
        long gross = 0;
        for (var payment : payments) {
            if (decisions.calculate(payment, detail) instanceof Outcome.Calculated(var calculation)) {
                gross += calculation.gross().amount();
            }
        }
        require(gross > 0, "nothing was calculated");
    }

    private static YardstickCases.Totals totals(Calculator decisions, List<Payment> payments) {
        long gross = 0;
        long own = 0;
        for (var payment : payments) {
            if (decisions.calculate(payment, Detail.AMOUNTS) instanceof Outcome.Calculated(var calculation)) {
                gross += calculation.gross().amount();
                own += calculation.participantPays().amount();
            }
        }
        return new YardstickCases.Totals(gross, gross - own, own);
    }

    private static YardstickCases.Totals totals(AmountColumns amounts) {
        return new YardstickCases.Totals(total(amounts.gross()), total(amounts.state()), total(amounts.own()));
    }

    private static long total(long[] column) {
        return LongStream.of(column).limit(YardstickCases.COUNT).sum();
    }

    private static void repeat(PaymentColumns payments) {
        int size = YardstickCases.COUNT;
        for (int at = size; at < payments.size(); at += size) {
            System.arraycopy(payments.day(), 0, payments.day(), at, size);
            System.arraycopy(payments.income(), 0, payments.income(), at, size);
            System.arraycopy(payments.plan(), 0, payments.plan(), at, size);
            System.arraycopy(payments.groups(), 0, payments.groups(), at, size);
            System.arraycopy(payments.used(), 0, payments.used(), at, size);
        }
    }

    private static void compare(int millions, Engine engine) {
        var columns = engine.columns();
        var random = new RandomCases(millions);
        var payments = PaymentColumns.of(MILLION);
        var amounts = AmountColumns.of(MILLION);
        long refused = 0;
        for (int million = 0; million < millions; million++) {
            var cases = new SimulatedCase[MILLION];
            for (int i = 0; i < MILLION; i++) {
                cases[i] = random.next(i);
                cases[i].putInto(payments, i);
            }
            columns.calculate(payments, amounts);
            for (int i = 0; i < MILLION; i++) {
                var decided = engine.contributions().calculate(cases[i].payment(), Detail.AMOUNTS);
                require(isSame(decided, amounts, i), "columns and decisions differ: " + cases[i]);
                refused += amounts.refusal()[i] == 0 ? 0 : 1;
            }
        }
        OUT.printf("columns and decisions are equal in %,d random cases, of which %,d are refused for the same reason%n", (long) millions * MILLION, refused);
    }

    private static boolean isSame(Outcome decided, AmountColumns amounts, int at) {
        var refusal = Refusal.of(amounts.refusal()[at]).problem();
        return switch (decided) {
            case Outcome.Calculated(var calculation) -> refusal == null && isSame(amounts, at, calculation.gross().amount(),
                    calculation.lines().getFirst().amount().amount(), calculation.participantPays().amount());
            case Outcome.Refused(var problem) -> problem.type() == refusal && isSame(amounts, at, 0, 0, 0);
        };
    }

    private static boolean isSame(AmountColumns amounts, int at, long gross, long state, long own) {
        return amounts.gross()[at] == gross && amounts.state()[at] == state && amounts.own()[at] == own;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** The most that was resident, where the system tells it; else what the heap holds now. */
    private static long peakMebibytes() {
        var status = Path.of("/proc/self/status");
        try {
            if (Files.exists(status)) {
                return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:")).findFirst()
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).orElse(0L);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}
