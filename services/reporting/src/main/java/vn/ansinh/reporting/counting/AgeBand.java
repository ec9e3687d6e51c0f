package vn.ansinh.reporting.counting;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Age in whole years at the end of a month (nhóm tuổi); people whose month of birth is unknown count as born in January. */
public enum AgeBand {
    UNDER_15("0-14", 14),
    FROM_15("15-29", 29),
    FROM_30("30-39", 39),
    FROM_40("40-49", 49),
    FROM_50("50-59", 59),
    FROM_60("60+", Integer.MAX_VALUE);

    private final String label;
    private final int lastAge;

    AgeBand(String label, int lastAge) {
        this.label = label;
        this.lastAge = lastAge;
    }

    public String label() {
        return label;
    }

    /** Whoever is born in a month has their birthday by its last day. */
    public static AgeBand at(YearMonth month, YearMonth birthMonth) {
        long age = ChronoUnit.YEARS.between(birthMonth, month);
        return Arrays.stream(values()).filter(band -> age <= band.lastAge).findFirst().orElse(FROM_60);
    }
}
