package vn.ansinh.reporting.answering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.reporting.counting.CellReader;
import vn.ansinh.reporting.counting.Measure;
import vn.ansinh.reporting.restating.Source;
import vn.ansinh.units.Level;

/** Figures as they were booked, and what comes out of them for a territory. */
final class BookedFigures {
    private final List<Indicator> indicators;
    private final List<Dimension> by;
    private final LocalDate today;
    private final Map<Place, NavigableMap<Combination, long[]>> booked = new HashMap<>();

    BookedFigures(List<Indicator> indicators, List<Dimension> by, LocalDate today) {
        this.indicators = indicators;
        this.by = by;
        this.today = today;
    }

    /** @param estimate whether people or money of a divided unit are in it */
    record Figure(long value, boolean estimate) {
        static final Figure ZERO = new Figure(0, false);

        Figure plus(long more, boolean estimated) {
            return new Figure(Math.addExact(value, more), estimate || estimated);
        }
    }

    private record Place(Level level, UnitKey unit, YearMonth month) {
    }

    void add(Level level, CellReader.Sum sum) {
        var combination = new Combination(by.stream().map(dimension -> sum.dimensions().getOrDefault(dimension.parameter(), "")).toList());
        var values = booked.computeIfAbsent(new Place(level, sum.unit(), sum.month()), unused -> new TreeMap<>())
                .computeIfAbsent(combination, unused -> new long[indicators.size()]);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.addExact(values[i], value(indicators.get(i), sum));
        }
    }

    private long value(Indicator indicator, CellReader.Sum sum) {
        long value = sum.values().getOrDefault(indicator.measure(), 0L);
        if (indicator.measure() != Measure.LAPSE_CANDIDATE) {
            return value;
        }
        return limitIsOver(Method.valueOf(sum.dimensions().getOrDefault("method", "")), sum.month()) ? value : 0;
    }

    /** After several years ahead the next month is due like a monthly one: such a payment may begin in any month until that month's end. */
    private boolean limitIsOver(Method lastMethod, YearMonth month) {
        return today.isAfter(lastMethod.lastDayToPay(month).orElse(month.atEndOfMonth()));
    }

    /** The values found for a dimension anywhere. */
    List<String> found(Dimension dimension) {
        int position = by.indexOf(dimension);
        return booked.values().stream().map(Map::keySet).flatMap(Collection::stream).map(combination -> combination.values().get(position)).distinct().toList();
    }

    /** The figures of a territory in a month, by combination; missing ones are zero. */
    Map<Combination, Figure> of(List<Source> territory, YearMonth month, int indicator) {
        var figures = new HashMap<Combination, Figure>();
        for (var source : territory) {
            long total = 0;
            for (var entry : booked.getOrDefault(new Place(source.cells(), source.unit(), month), new TreeMap<>()).entrySet()) {
                long value = entry.getValue()[indicator];
                if (value != 0) {
                    long part = source.partOf(Math.addExact(total, value)) - source.partOf(total);
                    figures.merge(entry.getKey(), new Figure(part, !source.isWhole()), (one, other) -> one.plus(other.value(), other.estimate()));
                }
                total = Math.addExact(total, value);
            }
        }
        return figures;
    }
}
