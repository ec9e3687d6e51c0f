package vn.ansinh.reporting.counting;

import java.util.List;
import vn.ansinh.contracts.insurance.Payer;

/** What a cell holds. People are counted in covered months, money (VND) in the month of payment. */
public enum Measure {
    /** The month is covered. */
    ACTIVE("active"),
    /** The month is the first covered one in the scheme. */
    NEW("new"),
    /** The month before was covered and this one is not; a lapse once the time limit of the last method is over, which is a question of the day of asking. */
    LAPSE_CANDIDATE("lapse"),
    GROSS("gross"),
    OWN("own"),
    STATE("state"),
    PROVINCE("province"),
    DISTRICT("district"),
    COMMUNE("commune"),
    DONOR("donor");

    static final List<Measure> ALL = List.of(values());

    private final String field;

    Measure(String field) {
        this.field = field;
    }

    /** Name of the field in a cell's document. */
    public String field() {
        return field;
    }

    static Measure of(Payer payer) {
        return switch (payer) {
            case STATE -> STATE;
            case PROVINCE -> PROVINCE;
            case DISTRICT -> DISTRICT;
            case COMMUNE -> COMMUNE;
            case DONOR -> DONOR;
        };
    }
}
