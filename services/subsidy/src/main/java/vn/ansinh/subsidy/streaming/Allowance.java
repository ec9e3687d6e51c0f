package vn.ansinh.subsidy.streaming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

/**
 * How much a body may hold.
 *
 * @param lines that are not blank, the header not counted
 */
record Allowance(int lines, long bytes) {

    private static final int BUFFER = 1 << 16;

    void copy(InputStream source, OutputStream target) throws IOException {
        var buffer = new byte[BUFFER];
        long taken = 0;
        var counted = new LineCount();
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            taken += read;
            counted.add(buffer, read);
            if (counted.lines() - 1 > lines) {
                throw tooLarge(lines, "rows");
            }
            if (taken > bytes) {
                throw tooLarge(bytes, "byte");
            }
            target.write(buffer, 0, read);
        }
    }

    private static ProblemException tooLarge(long limit, String unit) {
        return Problem.of(ProblemType.TOO_LARGE, Map.of("limit", Long.toString(limit), "unit", unit)).asException();
    }
}
