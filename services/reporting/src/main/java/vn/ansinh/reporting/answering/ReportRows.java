package vn.ansinh.reporting.answering;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.reporting.planning.Plans;
import vn.ansinh.reporting.restating.Territories;
import vn.ansinh.units.AdminUnit;

/** Makes the rows of a report: one per indicator, month, unit and value of the breakdown, zeros included. */
final class ReportRows {
    private final ReportQuestion question;
    private final Territories territories;
    private final BookedFigures booked;
    private final Map<Plans.PlanKey, Long> plans;
    private final List<Combination> combinations;
    private final List<Report.Row> rows = new ArrayList<>();

    ReportRows(ReportQuestion question, Territories territories, BookedFigures booked, Map<Plans.PlanKey, Long> plans) {
        this.question = question;
        this.territories = territories;
        this.booked = booked;
        this.plans = plans;
        this.combinations = combinations();
    }

    private List<Combination> combinations() {
        var all = List.of(Combination.NONE);
        for (var dimension : question.by()) {
            var values = dimension.values(question.scheme(), booked.found(dimension));
            all = all.stream().flatMap(some -> values.stream().map(value -> some.and(value))).toList();
        }
        return all;
    }

    void add(YearMonth month, List<AdminUnit> units) {
        units.forEach(unit -> {
            for (int i = 0; i < question.indicators().size(); i++) {
                add(month, unit, i);
            }
        });
    }

    private void add(YearMonth month, AdminUnit unit, int indicator) {
        var territory = territories.sourcesOf(unit);
        var figures = booked.of(territory, month, indicator);
        var others = Optional.ofNullable(question.compare()).flatMap(compare -> compare.monthFor(month)).map(other -> booked.of(territory, other, indicator));
        for (var combination : combinations) {
            var figure = figures.getOrDefault(combination, BookedFigures.Figure.ZERO);
            var other = others.map(all -> all.getOrDefault(combination, BookedFigures.Figure.ZERO)).orElse(null);
            var compared = other != null ? Long.valueOf(other.value()) : plans.get(new Plans.PlanKey(unit.key(), month, code(indicator)));
            rows.add(new Report.Row(question.indicators().get(indicator), unit, month, combination, figure.value(), change(figure.value(), compared),
                    figure.estimate() || other != null && other.estimate()));
        }
    }

    private String code(int indicator) {
        return question.indicators().get(indicator).code();
    }

    private static @Nullable Change change(long value, @Nullable Long compared) {
        return compared == null ? null : Change.of(value, compared);
    }

    /** By indicator as asked, then month, then unit; the breakdown in the order of its values. */
    List<Report.Row> inOrder() {
        return rows.stream().sorted(Comparator.comparingInt((Report.Row row) -> question.indicators().indexOf(row.indicator()))
                .thenComparing(Report.Row::period)).toList();
    }
}
