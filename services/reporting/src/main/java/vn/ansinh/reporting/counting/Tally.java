package vn.ansinh.reporting.counting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Measures by cell, added up in memory. Not safe for several threads. */
final class Tally {
    private final Map<CellKey, long[]> cells = new HashMap<>();

    void add(CellKey key, Measure measure, long amount) {
        if (amount != 0) {
            var values = valuesOf(key);
            values[measure.ordinal()] = Math.addExact(values[measure.ordinal()], amount);
        }
    }

    void addAll(Tally other) {
        other.cells.forEach((key, values) -> add(key, values, 1));
    }

    void subtractAll(Tally other) {
        other.cells.forEach((key, values) -> add(key, values, -1));
    }

    void add(CellKey key, long[] amounts, int sign) {
        var values = valuesOf(key);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.addExact(values[i], sign * amounts[i]);
        }
    }

    /** Cells with at least one measure that is not zero. */
    void forEach(BiConsumer<CellKey, long[]> action) {
        cells.forEach((key, values) -> {
            if (!isZero(values)) {
                action.accept(key, values);
            }
        });
    }

    private long[] valuesOf(CellKey key) {
        return cells.computeIfAbsent(key, unused -> new long[Measure.ALL.size()]);
    }

    private static boolean isZero(long[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0);
    }
}
