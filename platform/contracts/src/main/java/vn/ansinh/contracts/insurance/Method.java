package vn.ansinh.contracts.insurance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Method of payment (phương thức đóng), Law 41/2024/QH15 Art. 36, with the code used in the agency's lists. */
public enum Method {
    /** Every month (hằng tháng). */
    MONTHLY("1", 1, 1),
    MONTHS_3("3", 3, 3),
    MONTHS_6("6", 6, 4),
    MONTHS_12("12", 12, 7),
    /** Two to five whole years ahead (nhiều năm về sau). */
    ADVANCE("VS", 0, 0),
    /** Once for the years still missing (những năm còn thiếu); covers years but no calendar months. */
    MISSING("TH", 0, 0);

    private final String listCode;
    private final int fixedMonths;
    private final int monthsToPay;

    Method(String listCode, int fixedMonths, int monthsToPay) {
        this.listCode = listCode;
        this.fixedMonths = fixedMonths;
        this.monthsToPay = monthsToPay;
    }

    /** The code in the agency's lists (phương thức). */
    public String listCode() {
        return listCode;
    }

    /** How many months one payment covers; empty where the person chooses. */
    public OptionalInt fixedMonths() {
        return fixedMonths == 0 ? OptionalInt.empty() : OptionalInt.of(fixedMonths);
    }

    /**
     * The last day on which a period beginning with {@code start} may be paid (Law 41/2024/QH15 Art. 36.2): within the month, within the 3 months, the
     * first 4 of 6, the first 7 of 12. Empty for {@link #ADVANCE} and {@link #MISSING}, which are paid at registration.
     */
    public Optional<LocalDate> lastDayToPay(YearMonth start) {
        return monthsToPay == 0 ? Optional.empty() : Optional.of(start.plusMonths(monthsToPay - 1L).atEndOfMonth());
    }

    /** Whether calendar months are covered; {@link #MISSING} fills years instead. */
    public boolean coversCalendarMonths() {
        return this != MISSING;
    }
}
