package vn.ansinh.subsidy.streaming;

import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

/** Writes a file. A full disk is no fault of the caller, who shall come again. */
final class Disk extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

    private final OutputStream file;

    Disk(OutputStream file) {
        this.file = file;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            file.write(bytes, offset, length);
        } catch (IOException full) {
            throw full(full);
        }
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    static ProblemException full(IOException reason) {
        LOG.error("a body of calculations cannot be kept", reason);
        return Problem.of(ProblemType.TRY_AGAIN).asException();
    }
}
