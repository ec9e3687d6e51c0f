package vn.ansinh.starter.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.SiCode;
import vn.ansinh.kernel.Vnd;

/**
 * What is wrong with a JSON body, named by its place: text that is no JSON and values of the wrong type are malformed, values of the right type that
 * mean nothing are invalid. The parser's own words are never shown.
 */
final class UnreadableBody {

    private UnreadableBody() {
    }

    static Problem problem(@Nullable Throwable cause) {
        return switch (cause) {
            case StreamReadException broken -> broken(broken);
            case InvalidFormatException format when format.getValue() instanceof String -> invalid(format, format.getTargetType());
            case ValueInstantiationException refused -> invalid(refused, refused.getType() == null ? Object.class : refused.getType().getRawClass());
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JacksonException other -> malformed(other, "invalid", Map.of());
            case null, default -> Problem.of(ProblemType.MALFORMED);
        };
    }

    private static Problem broken(StreamReadException broken) {
        var at = broken.getLocation();
        return at == null || at.getLineNr() < 1
                ? Problem.of(ProblemType.MALFORMED)
                : Problem.of(ProblemType.MALFORMED, Map.of("line", String.valueOf(at.getLineNr()), "column", String.valueOf(at.getColumnNr())));
    }

    private static Problem mismatch(MismatchedInputException mismatch) {
        var target = mismatch.getTargetType();
        return target == null || mismatch.getPath().isEmpty() && mismatch.getCurrentToken() == null
                ? Problem.of(ProblemType.MALFORMED)
                : wrongType(mismatch, target);
    }

    private static Problem wrongType(JacksonException e, Class<?> target) {
        return malformed(e, isWhole(target) ? "whole-number-required" : "wrong-type", Map.of("expected", nameOf(target)));
    }

    private static Problem malformed(JacksonException e, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.MALFORMED, Map.of(), List.of(at(e, code, arguments)), Map.of());
    }

    private static Problem invalid(JacksonException e, @Nullable Class<?> target) {
        if (target == PersonalId.class) {
            return new Problem(ProblemType.PERSONAL_ID_INVALID, Map.of(), List.of(at(e, ProblemType.PERSONAL_ID_INVALID.slug(), Map.of())), Map.of());
        }
        if (target == Group.class) {
            return new Problem(ProblemType.GROUP_UNKNOWN, Map.of(), List.of(at(e, ProblemType.GROUP_UNKNOWN.slug(), Map.of())), Map.of());
        }
        if (target != null && (isWhole(target) || target == BigDecimal.class || target == boolean.class || target == Boolean.class)) {
            return wrongType(e, target);
        }
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(at(e, code(target), arguments(target))), Map.of());
    }

    private static String code(@Nullable Class<?> target) {
        if (target == null) {
            return "invalid";
        }
        if (target.isEnum()) {
            return "unknown-value";
        }
        return target == LocalDate.class ? "not-a-date"
                : target == YearMonth.class ? "not-a-month"
                : target == Instant.class ? "not-an-instant"
                : target == SiCode.class ? "si-code-invalid"
                : isId(target) ? "not-an-id"
                : "wrong-form";
    }

    private static Map<String, String> arguments(@Nullable Class<?> target) {
        return target != null && target.isEnum()
                ? Map.of("allowed", Arrays.stream(target.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")))
                : Map.of();
    }

    private static String nameOf(Class<?> target) {
        if (isWhole(target)) {
            return "integer";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "number";
        }
        return target == Months.class || Collection.class.isAssignableFrom(target) || target.isArray() ? "array"
                : target.isRecord() && !isText(target) || Map.class.isAssignableFrom(target) ? "object"
                : "string";
    }

    private static boolean isWhole(Class<?> target) {
        return target == int.class || target == long.class || target == Integer.class || target == Long.class || target == Vnd.class;
    }

    private static boolean isText(Class<?> target) {
        return isId(target) || target == PersonalId.class || target == SiCode.class || target == Group.class;
    }

    private static boolean isId(Class<?> target) {
        return target == UUID.class || target == PersonId.class || target == QuoteId.class || target == ReceiptId.class;
    }

    private static FieldProblem at(JacksonException e, String code, Map<String, String> arguments) {
        var pointer = e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()))
                .collect(Collectors.joining());
        var field = e.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(Objects::nonNull).collect(Collectors.joining("."));
        return new FieldProblem(pointer, null, field, code, arguments);
    }
}
