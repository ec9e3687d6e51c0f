package vn.ansinh.contribution.loading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;

/** Reads the texts of cells: the values of JSON, the ways they are written in Viet Nam, and the codes of the agency's lists. */
final class Values {

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-01)?");
    private static final Pattern VIETNAMESE_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}(?:[.,]0+)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,\\u0020\\u00A0])\\d{3})(?:\\1\\d{3}){0,4}");
    private static final Map<String, Sex> SEXES = Map.of("male", Sex.MALE, "nam", Sex.MALE, "female", Sex.FEMALE, "nu", Sex.FEMALE);
    private static final Map<String, Method> METHODS = Map.of("d1lnvs", Method.ADVANCE, "d1lnct", Method.MISSING);
    private static final Map<String, Group> GROUPS = Map.of("hongheo", Group.POOR, "hocanngheo", Group.NEAR_POOR, "dantocthieuso", Group.ETHNIC,
            "doituongkhac", Group.OTHER, "khac", Group.OTHER);

    private Values() {
    }

    static Optional<LocalDate> day(String text) {
        var iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return valid(iso.group(1), iso.group(2), iso.group(3));
        }
        var vietnamese = VIETNAMESE_DAY.matcher(text);
        return vietnamese.matches() ? valid(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> valid(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(String text) {
        var iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            return valid(iso.group(1), iso.group(2), "1").map(YearMonth::from);
        }
        var vietnamese = VIETNAMESE_MONTH.matcher(text);
        if (vietnamese.matches()) {
            return valid(vietnamese.group(2), vietnamese.group(1), "1").map(YearMonth::from);
        }
        return day(text).filter(it -> it.getDayOfMonth() == 1).map(YearMonth::from);
    }

    /** A whole number, in groups of three too: {@code 1500000}, {@code 1.500.000}, {@code 1,500,000}. Empty for fractions. */
    static OptionalLong whole(String text) {
        if (GROUPED.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text.replaceAll("\\D", "")));
        }
        return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text.replaceAll("[.,].*", ""))) : OptionalLong.empty();
    }

    static Optional<Sex> sex(String text) {
        return Optional.ofNullable(SEXES.get(Column.normalised(text)));
    }

    static Optional<Method> method(String text) {
        var named = Arrays.stream(Method.values()).filter(it -> it.name().equalsIgnoreCase(text) || it.listCode().equalsIgnoreCase(text)).findFirst();
        return named.or(() -> Optional.ofNullable(METHODS.get(Column.normalised(text))));
    }

    /** Empty where the text has not even the form of a code. */
    static Optional<Group> group(String text) {
        var spoken = GROUPS.get(Column.normalised(text));
        if (spoken != null) {
            return Optional.of(spoken);
        }
        try {
            return Optional.of(new Group(text));
        } catch (IllegalArgumentException notTheFormOfACode) {
            return Optional.empty();
        }
    }
}
