package vn.ansinh.campaign.measuring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A figure a target can be set for; the same definitions as those of the reports. */
public enum Measured {
    PARTICIPANTS_NEW("participants.new", "new"),
    PARTICIPANTS_ACTIVE("participants.active", "active"),
    CONTRIBUTIONS_GROSS("contributions.gross", "gross");

    private final String code;
    private final String field;

    Measured(String code, String field) {
        this.code = code;
        this.field = field;
    }

    public static Optional<Measured> of(String code) {
        return Arrays.stream(values()).filter(indicator -> indicator.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Measured::code).toList();
    }

    public String code() {
        return code;
    }

    String field() {
        return field;
    }
}
