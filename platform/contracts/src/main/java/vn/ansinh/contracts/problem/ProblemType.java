package vn.ansinh.contracts.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/**
 * Every problem a caller may meet; {@code type} is {@code https://ansinh.vn/problems/<name>}. Names are stable: clients depend on them. Title and
 * detail of each stand in {@code problems_vi.properties} and {@code problems_en.properties}.
 */
public enum ProblemType {
    MALFORMED(400),
    IDEMPOTENCY_KEY_MISSING(400),
    NOT_SIGNED_IN(401),
    NO_AREA(403),
    OUTSIDE_AREA(403),
    OUTSIDE_ORGANISATION(403),
    ROLE_MISSING(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    MONTHS_ALREADY_COVERED(409),
    QUOTE_ALREADY_USED(409),
    QUOTE_EXPIRED(409),
    RECEIPT_NUMBER_USED(409),
    PARTICIPANT_EXISTS(409),
    REQUEST_IN_PROGRESS(409),
    SECOND_OFFICER_NEEDED(409),
    RULE_SET_OUTDATED(409),
    RULE_SET_OVERTAKEN(409),
    LOCAL_POLICY_OVERLAPS(409),
    CONFLICT(409),
    FILE_REMOVED(410),
    VERSION_MISMATCH(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_VALUE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    UNKNOWN_UNIT(422),
    PERSONAL_ID_INVALID(422),
    INCOME_BELOW_FLOOR(422),
    INCOME_ABOVE_CEILING(422),
    INCOME_NOT_IN_THOUSANDS(422),
    MONTHS_OUTSIDE_METHOD(422),
    GROUP_UNKNOWN(422),
    DATE_OUTSIDE_RULES(422),
    START_MONTH_TOO_LATE(422),
    START_MONTH_TOO_FAR(422),
    NO_REFUND(422),
    PERSON_NOT_ELIGIBLE(422),
    METHOD_STILL_RUNNING(422),
    AMOUNT_DIFFERS(422),
    PARAMETER_UNKNOWN(422),
    EVIDENCE_MISSING(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    TRY_AGAIN(503);

    private static final String BASE = "https://ansinh.vn/problems/";

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The stable name, for example {@code months-already-covered}. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create(BASE + slug());
    }

    /** @throws IllegalArgumentException if no problem has this name */
    @JsonCreator
    public static ProblemType ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem is called " + slug));
    }
}
