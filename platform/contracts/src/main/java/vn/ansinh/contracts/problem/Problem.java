package vn.ansinh.contracts.problem;

import java.util.List;
import java.util.Map;

/**
 * A refusal as data: it travels between services and into the outcome of a list's row, and becomes text only when it is shown.
 *
 * @param arguments  values for the placeholders of the detail text; never personal data
 * @param extensions further members of the problem document, for example {@code participantId}
 */
public record Problem(ProblemType type, Map<String, String> arguments, List<FieldProblem> errors, Map<String, Object> extensions) {

    public static Problem of(ProblemType type) {
        return new Problem(type, Map.of(), List.of(), Map.of());
    }

    public static Problem of(ProblemType type, Map<String, String> arguments) {
        return new Problem(type, arguments, List.of(), Map.of());
    }

    /** A problem with one field as its cause; the field's error carries the same arguments. */
    public static Problem at(ProblemType type, String field, Map<String, String> arguments) {
        return new Problem(type, arguments, List.of(FieldProblem.of(field, type.slug(), arguments)), Map.of());
    }

    public Problem with(String member, Object value) {
        var all = new java.util.LinkedHashMap<>(extensions);
        all.put(member, value);
        return new Problem(type, arguments, errors, Map.copyOf(all));
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
