package vn.ansinh.reporting.answering;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.units.Level;

/**
 * A question about figures.
 *
 * @param unit    {@code VN}, {@code 15} or {@code 15@2023-10-31}
 * @param level   of the rows' units, or null for the unit itself
 * @param compare or null
 */
record ReportQuestion(Scheme scheme, List<Indicator> indicators, String unit, @Nullable Level level, YearMonth from, YearMonth to, List<Dimension> by,
                      @Nullable Comparison compare, MapChoice map) {

    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
    }
}
