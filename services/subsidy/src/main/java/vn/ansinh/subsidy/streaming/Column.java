package vn.ansinh.subsidy.streaming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of calculations in CSV; they may stand in any order. */
enum Column {
    ID("id", true),
    SCHEME("scheme", true),
    PAYMENT_DATE("paymentDate", true),
    INCOME("income", false),
    METHOD("method", true),
    MONTHS("months", false),
    START_MONTH("startMonth", false),
    GROUPS("groups", false),
    COMMUNE_CODE("communeCode", false),
    SUPPORTED_MONTHS_USED("supportedMonthsUsed", false);

    /** What is added to a line. */
    static final byte[] ADDED = ",gross,state,province,district,commune,donor,participantPays,problem".getBytes(StandardCharsets.US_ASCII);

    private final String heading;
    private final boolean isRequired;

    Column(String heading, boolean isRequired) {
        this.heading = heading;
        this.isRequired = isRequired;
    }

    String heading() {
        return heading;
    }

    boolean isRequired() {
        return isRequired;
    }

    static Optional<Column> of(String heading) {
        return Arrays.stream(values()).filter(column -> column.heading.equals(heading)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Column::heading).collect(Collectors.joining(", "));
    }
}
