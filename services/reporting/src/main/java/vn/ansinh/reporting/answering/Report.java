package vn.ansinh.reporting.answering;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.units.AdminUnit;

/** The answer to a question, before it takes a form. */
record Report(ReportQuestion question, List<Row> rows, @Nullable Instant dataAsOf) {

    /**
     * One figure.
     *
     * @param compared null where the question compares nothing, or there is nothing to compare with
     */
    record Row(Indicator indicator, AdminUnit unit, YearMonth period, Combination combination, long value, @Nullable Change compared, boolean estimate) {
    }

    Map<String, String> by(Row row) {
        var by = new LinkedHashMap<String, String>();
        for (int i = 0; i < question.by().size(); i++) {
            by.put(question.by().get(i).parameter(), row.combination().values().get(i));
        }
        return by;
    }
}
