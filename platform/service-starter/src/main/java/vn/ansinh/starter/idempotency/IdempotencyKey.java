package vn.ansinh.starter.idempotency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * The header {@code Idempotency-Key}. A parameter of this type in a controller is filled from it; a request without a valid one is refused with
 * {@code idempotency-key-missing}.
 *
 * @param value 1 to 255 visible ASCII characters, taken as sent
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    static IdempotencyKey required(@Nullable String header) {
        if (header == null || !FORM.matcher(header).matches()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING).asException();
        }
        return new IdempotencyKey(header);
    }
}
