package vn.ansinh.subsidy.rules;

import java.util.Arrays;
import java.util.Optional;

/** What the numbers of a parameter count. */
public enum Unit {
    VND("VND", true),
    /** 22 means 22 %. */
    PERCENT("percent", false),
    /** 0.31 means 0.31 % a month. */
    PERCENT_A_MONTH("percent-a-month", false),
    MULTIPLE("multiple", true),
    /** 1.23 times. */
    COEFFICIENT("coefficient", false),
    MONTHS("months", true),
    DAYS("days", true),
    YEARS("years", true),
    /** Codes of units, methods or statuses instead of a number. */
    CODES("codes", false);

    private final String id;
    private final boolean whole;

    Unit(String id, boolean whole) {
        this.id = id;
        this.whole = whole;
    }

    public String id() {
        return id;
    }

    /** Whether only whole numbers make sense. */
    public boolean isWhole() {
        return whole;
    }

    public static Optional<Unit> of(String id) {
        return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
    }
}
