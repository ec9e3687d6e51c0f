package vn.ansinh.participant.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.SiCode;

/** What callers give about a person, checked; each method refuses with the problem of its field. */
public final class Given {

    private static final int OLDEST = 1900;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DETAIL = 300;
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{N} .,'’()/-]*");
    private static final Pattern ETHNICITY = Pattern.compile("0[1-9]|[1-4][0-9]|5[0-4]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .-]{5,18}");

    private Given() {
    }

    public static PersonalId personalId(String text) {
        if (!PersonalId.isValid(text)) {
            throw Problem.at(ProblemType.PERSONAL_ID_INVALID, "personalId", Map.of()).asException();
        }
        return new PersonalId(text);
    }

    public static @Nullable SiCode siCode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!SiCode.isValid(text)) {
            throw invalid("siCode", "si-code-invalid", Map.of());
        }
        return new SiCode(text);
    }

    public static String fullName(String text) {
        String name = Names.tidy(text);
        if (name.isEmpty()) {
            throw invalid("fullName", "required", Map.of());
        }
        if (name.length() > LONGEST_NAME) {
            throw invalid("fullName", "too-long", Map.of("max", String.valueOf(LONGEST_NAME)));
        }
        if (!NAME.matcher(name).matches()) {
            throw invalid("fullName", "wrong-form", Map.of());
        }
        return name;
    }

    /** The day of birth, or its year where only that is known; both only if they agree. */
    public static Birth birth(@Nullable LocalDate date, @Nullable Integer year, LocalDate latest) {
        if (date == null && year == null) {
            throw invalid("birthDate", "required", Map.of());
        }
        int given = date == null ? year : date.getYear();
        if (given < OLDEST || given > latest.getYear() || (date != null && date.isAfter(latest))) {
            throw invalid(date == null ? "birthYear" : "birthDate", "out-of-range", Map.of("min", String.valueOf(OLDEST), "max", latest.toString()));
        }
        if (date != null && year != null && date.getYear() != year) {
            throw invalid("birthYear", "must-be-absent", Map.of());
        }
        return date == null ? Birth.in(year) : Birth.on(date);
    }

    /** {@code 01} to {@code 54}. */
    public static String ethnicity(String code) {
        if (!ETHNICITY.matcher(code).matches()) {
            throw invalid("ethnicity", "unknown-value", Map.of("allowed", "01–54"));
        }
        return code;
    }

    public static @Nullable String phone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!PHONE.matcher(text).matches()) {
            throw invalid("phone", "wrong-form", Map.of());
        }
        return text;
    }

    public static @Nullable String detail(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String detail = Names.tidy(text);
        if (detail.length() > LONGEST_DETAIL) {
            throw invalid(field, "too-long", Map.of("max", String.valueOf(LONGEST_DETAIL)));
        }
        return detail;
    }

    public static RuntimeException invalid(String field, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, code, arguments)), Map.of()).asException();
    }
}
