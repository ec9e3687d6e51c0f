package vn.ansinh.reporting.answering;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.reporting.counting.CellReader;
import vn.ansinh.reporting.counting.Freshness;
import vn.ansinh.reporting.counting.Measure;
import vn.ansinh.reporting.planning.Plans;
import vn.ansinh.reporting.restating.Source;
import vn.ansinh.reporting.restating.Territories;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Answers a question from the cells: places it on the maps asked, reads each level once, restates and compares. */
@Component
class Answering {
    private final AdminUnits units;
    private final Territories territories;
    private final CellReader cells;
    private final Freshness freshness;
    private final Plans plans;
    private final AreaRule areas;
    private final BusinessClock clock;
    private final ReportingSettings settings;
    private final DistributionSummary sizes;

    Answering(AdminUnits units, CellReader cells, Freshness freshness, Plans plans, AreaRule areas, BusinessClock clock, ReportingSettings settings,
              MeterRegistry meters) {
        this.units = units;
        this.territories = new Territories(units);
        this.cells = cells;
        this.freshness = freshness;
        this.plans = plans;
        this.areas = areas;
        this.clock = clock;
        this.settings = settings;
        this.sizes = DistributionSummary.builder("ansinh.reports.rows").description("rows of a report").register(meters);
    }

    /** The units asked about in each month. */
    private record Plot(YearMonth month, List<AdminUnit> units) {
    }

    Report answer(ReportQuestion question, Caller caller) {
        var today = clock.today();
        var plots = plots(question, caller, today);
        requireBounded(question, plots, List.of());
        var dataAsOf = freshness.lastCounted().orElse(null);
        var booked = read(question, plots, today, caller.organisation());
        requireBounded(question, plots, found(question, booked));
        var rows = new ReportRows(question, territories, booked, planned(question, plots, caller.organisation()));
        plots.forEach(plot -> rows.add(plot.month(), plot.units()));
        var answer = new Report(question, rows.inOrder(), dataAsOf);
        sizes.record(answer.rows().size());
        return answer;
    }

    private List<Plot> plots(ReportQuestion question, Caller caller, LocalDate today) {
        var placement = new Placement(units, today, question);
        var allowed = new HashSet<UnitKey>();
        return question.months().stream().map(month -> {
            var placed = placement.in(month);
            if (allowed.add(placed.asked().key())) {
                areas.require(caller, placed.asked().key());
            }
            return new Plot(month, placed.rows());
        }).toList();
    }

    private void requireBounded(ReportQuestion question, List<Plot> plots, List<String> organisations) {
        long rows = question.indicators().size() * plots.stream().mapToLong(plot -> plot.units().size()).sum();
        for (var dimension : question.by()) {
            rows *= Math.max(1, dimension.values(question.scheme(), dimension == Dimension.ORGANISATION ? organisations : List.of()).size());
        }
        if (rows > settings.maxRows()) {
            var arguments = Map.of("limit", Integer.toString(settings.maxRows()), "unit", "rows", "max", Integer.toString(settings.maxRows()));
            throw new Problem(ProblemType.TOO_LARGE, arguments, narrowing(question, arguments), Map.of("rows", rows)).asException();
        }
    }

    private static List<FieldProblem> narrowing(ReportQuestion question, Map<String, String> arguments) {
        var wide = new ArrayList<String>();
        if (question.level() != null) {
            wide.add("level");
        }
        if (!question.from().equals(question.to())) {
            wide.add("to");
        }
        if (!question.by().isEmpty()) {
            wide.add("by");
        }
        return wide.stream().map(parameter -> new FieldProblem(null, null, parameter, "out-of-range", arguments)).toList();
    }

    private static List<String> found(ReportQuestion question, BookedFigures booked) {
        return question.by().contains(Dimension.ORGANISATION) ? booked.found(Dimension.ORGANISATION) : List.of();
    }

    private BookedFigures read(ReportQuestion question, List<Plot> plots, LocalDate today, @Nullable String organisation) {
        var places = new EnumMap<Level, Set<UnitKey>>(Level.class);
        var months = new HashSet<YearMonth>();
        for (var plot : plots) {
            months.add(plot.month());
            if (question.compare() != null) {
                question.compare().monthFor(plot.month()).ifPresent(months::add);
            }
            plot.units().forEach(unit -> territories.sourcesOf(unit).forEach(source -> add(places, source)));
        }
        var booked = new BookedFigures(question.indicators(), question.by(), today);
        places.forEach((level, keys) -> cells.sums(new CellReader.Question(question.scheme(), level, keys, months, dimensions(question), measures(question),
                organisation)).forEach(sum -> booked.add(level, sum)));
        return booked;
    }

    private static void add(Map<Level, Set<UnitKey>> places, Source source) {
        places.computeIfAbsent(source.cells(), unused -> new HashSet<>()).add(source.unit());
    }

    private static Set<String> dimensions(ReportQuestion question) {
        var dimensions = question.by().stream().map(Dimension::parameter).collect(Collectors.toSet());
        if (measures(question).contains(Measure.LAPSE_CANDIDATE)) {
            dimensions.add(Dimension.METHOD.parameter());
        }
        return dimensions;
    }

    private static Set<Measure> measures(ReportQuestion question) {
        return question.indicators().stream().map(Indicator::measure).collect(Collectors.toSet());
    }

    /** Targets are set for a unit as a whole: a breakdown, or an organisation's own figures, have none. */
    private Map<Plans.PlanKey, Long> planned(ReportQuestion question, List<Plot> plots, @Nullable String organisation) {
        if (question.compare() != Comparison.PLAN || !question.by().isEmpty() || organisation != null) {
            return Map.of();
        }
        var keys = new LinkedHashMap<Plans.PlanKey, Boolean>();
        plots.forEach(plot -> plot.units().forEach(unit -> question.indicators()
                .forEach(indicator -> keys.put(new Plans.PlanKey(unit.key(), plot.month(), indicator.code()), true))));
        return plans.of(keys.keySet());
    }
}
