package vn.ansinh.starter.paging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** How many items a page may have. */
public final class Limits {

    public static final int DEFAULT = 50;
    public static final int MAXIMUM = 200;

    private Limits() {
    }

    /** 50 if none is asked for; refuses with {@code invalid-value} what is not between 1 and 200. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MAXIMUM) {
            var error = new FieldProblem(null, null, "limit", "out-of-range", Map.of("min", "1", "max", String.valueOf(MAXIMUM)));
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(error), Map.of()).asException();
        }
        return asked;
    }
}
