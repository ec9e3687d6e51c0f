package vn.ansinh.starter.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** Versions of documents as entity tags. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private Versions() {
    }

    /** The {@code ETag} of a version, with its quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version an {@code If-Match} asks for; refuses with {@code version-required} without one and {@code malformed} if it is none of ours. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemType.VERSION_REQUIRED).asException();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            var error = new FieldProblem(null, null, "If-Match", "wrong-form", Map.of());
            throw new Problem(ProblemType.MALFORMED, Map.of(), List.of(error), Map.of()).asException();
        }
        return Long.parseLong(tag.group(1));
    }

    /** Refuses with {@code version-mismatch} unless the stored version is the one the caller has seen. */
    public static void require(long stored, @Nullable String ifMatch) {
        if (required(ifMatch) != stored) {
            throw Problem.of(ProblemType.VERSION_MISMATCH).asException();
        }
    }
}
