package vn.ansinh.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;

/** Cases a second in five warm runs, on one thread. */
final class Rates {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int RUNS = 5;

    private final PrintStream out;

    Rates(PrintStream out) {
        this.out = out;
    }

    /** @param cases how many one run takes */
    void measure(String figure, long cases, Runnable run) {
        long begin = System.nanoTime();
        do {
            run.run();
        } while (System.nanoTime() - begin < WARM_UP.toNanos());
        var rates = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            run.run();
            rates[i] = cases * 1e9 / (System.nanoTime() - start);
        }
        Arrays.sort(rates);
        out.printf("%-66s min %,13.0f  median %,13.0f  max %,13.0f%n", figure, rates[0], rates[RUNS / 2], rates[RUNS - 1]);
    }
}
