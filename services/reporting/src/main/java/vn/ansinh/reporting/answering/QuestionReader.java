package vn.ansinh.reporting.answering;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.units.Level;

/** Reads a question from the parameters of a request and says everything that is wrong with it at once. */
final class QuestionReader {
    static final int MOST_MONTHS = 240;

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2100, 12);

    private final Map<String, List<String>> parameters;
    private final List<FieldProblem> problems = new ArrayList<>();

    private QuestionReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws vn.ansinh.contracts.problem.ProblemException with {@code invalid-value} and an error for each parameter that is wrong */
    static ReportQuestion read(Map<String, List<String>> parameters, YearMonth currentMonth) {
        return new QuestionReader(parameters).read(currentMonth);
    }

    private ReportQuestion read(YearMonth currentMonth) {
        var scheme = choice("scheme", Scheme.values(), Scheme::name).orElse(Scheme.VOLUNTARY_SI);
        var indicators = choices("indicator", Indicator.values(), Indicator::code);
        if (texts("indicator").isEmpty()) {
            wrong("indicator", "required");
        }
        var unit = single("unit");
        if (unit == null) {
            wrong("unit", "required");
        }
        var level = choice("level", Level.values(), QuestionReader::parameter).orElse(null);
        var from = month("from");
        var to = month("to");
        var first = from != null ? from : to != null ? to : currentMonth;
        var last = to != null ? to : first;
        checkPeriod(first, last);
        var by = choices("by", Dimension.values(), Dimension::parameter);
        var compare = choice("compare", Comparison.values(), Comparison::parameter).orElse(null);
        var map = choice("map", MapChoice.values(), MapChoice::parameter).orElse(MapChoice.AS_WAS);
        if (!problems.isEmpty() || unit == null) {
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), List.copyOf(problems), Map.of()).asException();
        }
        return new ReportQuestion(scheme, indicators, unit, level, first, last, by, compare, map);
    }

    private void checkPeriod(YearMonth first, YearMonth last) {
        var latest = first.plusMonths(MOST_MONTHS - 1L);
        if (last.isBefore(first) || last.isAfter(latest)) {
            wrong("to", "out-of-range", Map.of("min", first.toString(), "max", latest.toString()));
        }
    }

    private @Nullable YearMonth month(String name) {
        var text = single(name);
        if (text == null) {
            return null;
        }
        try {
            var month = YearMonth.parse(text);
            if (month.isBefore(EARLIEST) || month.isAfter(LATEST)) {
                wrong(name, "out-of-range", Map.of("min", EARLIEST.toString(), "max", LATEST.toString()));
                return null;
            }
            return month;
        } catch (DateTimeException e) {
            wrong(name, "not-a-month");
            return null;
        }
    }

    private <T> Optional<T> choice(String name, T[] all, Function<T, String> text) {
        var given = single(name);
        return given == null ? Optional.empty() : one(name, given, all, text);
    }

    private <T> List<T> choices(String name, T[] all, Function<T, String> text) {
        var chosen = new LinkedHashSet<T>();
        texts(name).forEach(given -> one(name, given, all, text).ifPresent(chosen::add));
        return List.copyOf(chosen);
    }

    private <T> Optional<T> one(String name, String given, T[] all, Function<T, String> text) {
        var found = Arrays.stream(all).filter(value -> text.apply(value).equals(given)).findFirst();
        if (found.isEmpty()) {
            wrong(name, "unknown-value", Map.of("allowed", String.join(", ", Arrays.stream(all).map(text).toList())));
        }
        return found;
    }

    private @Nullable String single(String name) {
        var given = texts(name);
        if (given.size() > 1) {
            wrong(name, "duplicate");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    private List<String> texts(String name) {
        return parameters.getOrDefault(name, List.of()).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
    }

    private void wrong(String name, String code) {
        wrong(name, code, Map.of());
    }

    private void wrong(String name, String code, Map<String, String> arguments) {
        problems.add(new FieldProblem(null, null, name, code, arguments));
    }

    static String parameter(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
