package vn.ansinh.starter.http;

import java.io.IOException;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** More was sent than the address takes. */
public final class BodyTooLargeException extends IOException {

    private final long limit;

    BodyTooLargeException(DataSize limit) {
        super("more than " + limit.toBytes() + " bytes");
        this.limit = limit.toBytes();
    }

    public Problem problem() {
        return Problem.of(ProblemType.TOO_LARGE, Map.of("limit", String.valueOf(limit), "unit", "byte"));
    }
}
