package vn.ansinh.reporting.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.reporting.counting.CellReader;
import vn.ansinh.reporting.counting.Measure;
import vn.ansinh.reporting.restating.Source;
import vn.ansinh.units.Level;

class BookedFiguresTest {
    private static final UnitKey UNIT = UnitKey.parse("02716@1900-01-01");
    private static final YearMonth MONTH = YearMonth.of(2026, 8);

    /** The last day is that of Law 41/2024/QH15 Art. 36.2 for a period that would begin in August 2026. */
    @ParameterizedTest
    @CsvSource({"MONTHLY,2026-08-31,2026-09-01", "MONTHS_3,2026-10-31,2026-11-01", "MONTHS_6,2026-11-30,2026-12-01", "MONTHS_12,2027-02-28,2027-03-01",
            "ADVANCE,2026-08-31,2026-09-01"})
    void whoStoppedHasLapsedOnceTheTimeLimitOfTheLastMethodIsOver(String method, LocalDate lastDay, LocalDate dayAfter) {
        assertThat(lapsed(method, lastDay)).isZero();
        assertThat(lapsed(method, dayAfter)).isEqualTo(5);
    }

    @Test
    void partsOfADividedUnitAddUpForEveryGroup() {
        var figures = new BookedFigures(List.of(Indicator.PARTICIPANTS_ACTIVE), List.of(Dimension.GROUP), LocalDate.of(2026, 11, 1));
        Map.of("POOR", 3L, "NEAR_POOR", 1L, "OTHER", 7L).forEach((group, people) ->
                figures.add(Level.COMMUNE, new CellReader.Sum(UNIT, MONTH, Map.of("group", group), Map.of(Measure.ACTIVE, people))));
        var one = figures.of(List.of(new Source(Level.COMMUNE, UNIT, 2, List.of(0))), MONTH, 0);
        var other = figures.of(List.of(new Source(Level.COMMUNE, UNIT, 2, List.of(1))), MONTH, 0);

        assertThat(sum(one)).isEqualTo(6);
        assertThat(sum(other)).isEqualTo(5);
        assertThat(one.get(group("POOR")).value() + other.get(group("POOR")).value()).isEqualTo(3);
        assertThat(one.values()).allMatch(BookedFigures.Figure::estimate);
    }

    @Test
    void aUnitWithNobodyInItIsNoEstimate() {
        var figures = new BookedFigures(List.of(Indicator.PARTICIPANTS_ACTIVE), List.of(), LocalDate.of(2026, 11, 1));

        assertThat(figures.of(List.of(new Source(Level.COMMUNE, UNIT, 2, List.of(0))), MONTH, 0)).isEmpty();
    }

    private static Combination group(String group) {
        return new Combination(List.of(group));
    }

    private static long sum(Map<Combination, BookedFigures.Figure> figures) {
        return figures.values().stream().mapToLong(BookedFigures.Figure::value).sum();
    }

    private static long lapsed(String method, LocalDate today) {
        var figures = new BookedFigures(List.of(Indicator.PARTICIPANTS_LAPSED), List.of(), today);
        figures.add(Level.COMMUNE, new CellReader.Sum(UNIT, MONTH, Map.of("method", method), Map.of(Measure.LAPSE_CANDIDATE, 5L)));
        return sum(figures.of(List.of(new Source(Level.COMMUNE, UNIT, 1, List.of(0))), MONTH, 0));
    }
}
