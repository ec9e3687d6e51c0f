package vn.ansinh.reporting.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as clients see it.
 *
 * @param dataAsOf time of the last event that was counted; null before the first one
 * @param map      {@code asWas} or {@code today}
 */
record ReportView(List<RowView> rows, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant dataAsOf, String map) {

    /**
     * @param compare  only if the question compares
     * @param estimate true if people or money of a divided unit are in the figure, otherwise absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(String indicator, String unit, LocalDate unitValidFrom, String unitName, YearMonth period, Map<String, String> by, long value,
                   @JsonUnwrapped @Nullable ComparedView compare, @Nullable Boolean estimate) {
    }

    /** Null where there is nothing to compare with; {@code changePercent} also where the other figure is zero. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ComparedView(@Nullable Long compared, @Nullable Long change, @Nullable BigDecimal changePercent) {
        static final ComparedView NOTHING = new ComparedView(null, null, null);
    }

    static ReportView of(Report report) {
        return new ReportView(report.rows().stream().map(row -> view(report, row)).toList(), report.dataAsOf(), report.question().map().parameter());
    }

    private static RowView view(Report report, Report.Row row) {
        return new RowView(row.indicator().code(), row.unit().code(), row.unit().key().validFrom(), row.unit().fullName(), row.period(), report.by(row),
                row.value(), report.question().compare() == null ? null : compared(row.compared()), row.estimate() ? true : null);
    }

    private static ComparedView compared(@Nullable Change change) {
        return change == null ? ComparedView.NOTHING : new ComparedView(change.compared(), change.change(), change.percent());
    }
}
