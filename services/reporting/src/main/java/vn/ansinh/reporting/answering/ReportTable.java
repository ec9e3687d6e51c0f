package vn.ansinh.reporting.answering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as a table, for formats that have no other structure. */
final class ReportTable {
    private final Report report;

    ReportTable(Report report) {
        this.report = report;
    }

    List<String> header() {
        var names = new ArrayList<>(List.of("indicator", "unit", "unitValidFrom", "unitName", "period"));
        report.question().by().forEach(dimension -> names.add(dimension.parameter()));
        names.add("value");
        if (report.question().compare() != null) {
            names.addAll(List.of("compared", "change", "changePercent"));
        }
        names.add("estimate");
        return names;
    }

    /** Text, whole numbers and percentages; null where there is nothing. */
    Stream<List<@Nullable Object>> rows() {
        return report.rows().stream().map(this::row);
    }

    private List<@Nullable Object> row(Report.Row row) {
        var cells = new ArrayList<@Nullable Object>(List.of(row.indicator().code(), row.unit().code(), row.unit().key().validFrom().toString(),
                row.unit().fullName(), row.period().toString()));
        cells.addAll(row.combination().values());
        cells.add(row.value());
        if (report.question().compare() != null) {
            var change = row.compared();
            cells.add(change == null ? null : (Long) change.compared());
            cells.add(change == null ? null : (Long) change.change());
            cells.add(change == null ? null : (BigDecimal) change.percent());
        }
        cells.add(row.estimate() ? "true" : null);
        return cells;
    }
}
