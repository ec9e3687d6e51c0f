package vn.ansinh.contracts.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of the input.
 *
 * @param pointer JSON pointer into the request body, or null where the input has rows
 * @param row     1 is the first row after the header, or null where the input is JSON
 * @param field   name of the field or column
 * @param code    stable code whose text stands in the catalogue under {@code field.<code>}, or else the problem of that name
 */
public record FieldProblem(@Nullable String pointer, @Nullable Integer row, String field, String code, Map<String, String> arguments) {

    public static FieldProblem of(String field, String code, Map<String, String> arguments) {
        return new FieldProblem("/" + field.replace('.', '/'), null, field, code, arguments);
    }

    public FieldProblem inRow(int number) {
        return new FieldProblem(null, number, field, code, arguments);
    }
}
