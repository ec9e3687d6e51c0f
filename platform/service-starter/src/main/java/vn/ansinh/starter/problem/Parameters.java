package vn.ansinh.starter.problem;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.FieldProblem;

/** What is wrong with a parameter of the query: it has a name and no pointer. */
final class Parameters {

    private Parameters() {
    }

    static FieldProblem at(String name, String code, Map<String, String> arguments) {
        return new FieldProblem(null, null, name, code, arguments);
    }

    static FieldProblem mismatch(String name, @Nullable Class<?> required) {
        if (required == null) {
            return at(name, "invalid", Map.of());
        }
        if (required.isEnum()) {
            var allowed = Arrays.stream(required.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return at(name, "unknown-value", Map.of("allowed", allowed));
        }
        var code = required == LocalDate.class ? "not-a-date"
                : required == YearMonth.class ? "not-a-month"
                : required == UUID.class ? "not-an-id"
                : Number.class.isAssignableFrom(required) || required.isPrimitive() && required != boolean.class ? "not-a-number"
                : "wrong-form";
        return at(name, code, Map.of());
    }
}
