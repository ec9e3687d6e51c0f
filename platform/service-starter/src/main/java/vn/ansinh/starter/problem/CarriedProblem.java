package vn.ansinh.starter.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.problem.Problem;

/** A problem inside the answer of an internal call, as data beside its text. */
public record CarriedProblem(@Nullable Problem carried) {

    static final String MEMBER = "carried";

    /** The problem of an answer's body, if it carries one. */
    public static Optional<Problem> in(JsonMapper json, byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, CarriedProblem.class)).map(CarriedProblem::carried);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
