package vn.ansinh.e2e;

import java.util.Map;
import java.util.TreeMap;
import vn.ansinh.e2e.Gateway.Session;

/** An analyst who asks the reporting service for figures. */
public final class Figures {

    private final Session session;

    public Figures(Session session) {
        this.session = session;
    }

    /** The figure of one unit and month. */
    public long value(String indicator, String unit, String month) {
        var rows = report(indicator, unit, month, "").path("rows");
        if (rows.size() != 1) {
            throw new IllegalStateException("expected one row but got " + rows);
        }
        return rows.get(0).path("value").asLong();
    }

    /** The figure of one unit and month for each value of a dimension, for example {@code group}. */
    public Map<String, Long> by(String dimension, String indicator, String unit, String month) {
        var values = new TreeMap<String, Long>();
        for (var row : report(indicator, unit, month, "&by=" + dimension).path("rows")) {
            values.merge(row.path("by").path(dimension).asString(), row.path("value").asLong(), Long::sum);
        }
        return values;
    }

    /** Figures on today's map. */
    public long onTodaysMap(String indicator, String unit, String month) {
        return report(indicator, unit, month, "&map=today").path("rows").get(0).path("value").asLong();
    }

    private tools.jackson.databind.JsonNode report(String indicator, String unit, String month, String more) {
        return session.get("/api/v1/reports?scheme=VOLUNTARY_SI&indicator=" + indicator + "&unit=" + unit + "&from=" + month + "&to=" + month + more)
                .expect(200).json();
    }
}
