package vn.ansinh.starter.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import vn.ansinh.contracts.problem.FieldProblem;

/** Bean Validation's findings as field problems with the catalogue's codes. */
final class ConstraintViolations {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private ConstraintViolations() {
    }

    static List<FieldProblem> of(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getAllErrors().stream().map(ConstraintViolations::inBody).toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream().flatMap(result -> result.getResolvableErrors().stream().map(error ->
                error instanceof FieldError field ? inBody(field)
                        : Parameters.at(Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), ""), code(constraint(error)), Map.of()))).toList();
    }

    static List<FieldProblem> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream().map(ConstraintViolations::of).toList();
    }

    private static FieldProblem of(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return inBody(path, violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
                violation.getConstraintDescriptor().getAttributes());
    }

    private static FieldProblem inBody(ObjectError error) {
        var path = error instanceof FieldError field ? field.getField() : "";
        var attributes = error.contains(ConstraintViolation.class)
                ? error.unwrap(ConstraintViolation.class).getConstraintDescriptor().getAttributes() : Map.<String, Object>of();
        return inBody(path, constraint(error), attributes);
    }

    private static FieldProblem inBody(String path, String constraint, Map<?, ?> attributes) {
        var steps = INDEX.matcher(path).replaceAll(".$1");
        var arguments = new java.util.HashMap<String, String>();
        for (var name : List.of("min", "max")) {
            Optional.ofNullable(attributes.get(name)).map(String::valueOf).filter(value -> !value.equals("0") && !value.equals(String.valueOf(Integer.MAX_VALUE)))
                    .ifPresent(value -> arguments.put(name, value));
        }
        return new FieldProblem(steps.isEmpty() ? "" : "/" + steps.replace('.', '/'), null, INDEX.matcher(path).replaceAll(""), code(constraint), Map.copyOf(arguments));
    }

    private static String constraint(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    }

    private static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero", "Negative", "NegativeOrZero", "Range" -> "out-of-range";
            case "Size", "Length" -> "wrong-size";
            case "Pattern", "Email", "Digits" -> "wrong-form";
            case "Past", "PastOrPresent" -> "must-be-past";
            case "Future", "FutureOrPresent" -> "must-be-future";
            case "Null" -> "must-be-absent";
            default -> "invalid";
        };
    }
}
