package vn.ansinh.subsidy.streaming;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.problem.ProblemType;

/** Writes the lines of the answer into a buffer of bytes, which is sent whenever it is full. */
final class Answers {

    private static final int BUFFER = 1 << 16;
    /** The longest line there is, with room for what is added to it. */
    private static final int RESERVE = Records.LONGEST + (1 << 10);
    private static final int LONGEST_NUMBER = 20;
    private static final byte[] NO_AMOUNTS = ",,,,,,,,".getBytes(StandardCharsets.US_ASCII);
    private static final byte[][] NAMES = Arrays.stream(ProblemType.values()).map(type -> type.slug().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private final OutputStream out;
    private final Header header;
    private final byte[] buffer = new byte[BUFFER];
    private final long[] paid = new long[Payer.values().length];
    private int filled;

    Answers(OutputStream out, Header header) throws IOException {
        this.out = out;
        this.header = header;
        bytes(header.line(), 0, header.line().length);
        bytes(Column.ADDED, 0, Column.ADDED.length);
        endLine();
    }

    void amounts(Records line, Calculation calculation) throws IOException {
        bytes(line.bytes(), line.begin(), line.end());
        Arrays.fill(paid, 0);
        for (var part : calculation.lines()) {
            paid[part.payer().ordinal()] += part.amount().amount();
        }
        number(calculation.gross().amount());
        for (long amount : paid) {
            number(amount);
        }
        number(calculation.participantPays().amount());
        buffer[filled++] = ',';
        endLine();
    }

    void problem(Records line, ProblemType problem) throws IOException {
        bytes(line.bytes(), line.begin(), line.end());
        problem(problem);
    }

    /** What can be read of the line, each in its column. */
    void malformed(Records line) throws IOException {
        for (int field = 0; field < header.width(); field++) {
            if (field > 0) {
                buffer[filled++] = ',';
            }
            if (field < line.count() && Utf8.isValid(line, line.begin(field), line.end(field))) {
                bytes(line.bytes(), line.begin(field), line.end(field));
            }
        }
        problem(ProblemType.MALFORMED);
    }

    void send() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    private void problem(ProblemType problem) throws IOException {
        bytes(NO_AMOUNTS, 0, NO_AMOUNTS.length);
        var name = NAMES[problem.ordinal()];
        bytes(name, 0, name.length);
        endLine();
    }

    private void endLine() throws IOException {
        bytes(header.lineEnd(), 0, header.lineEnd().length);
        if (filled > BUFFER - RESERVE) {
            send();
        }
    }

    private void bytes(byte[] source, int begin, int end) {
        System.arraycopy(source, begin, buffer, filled, end - begin);
        filled += end - begin;
    }

    private void number(long amount) {
        buffer[filled++] = ',';
        if (amount == 0) {
            buffer[filled++] = '0';
            return;
        }
        int at = filled + LONGEST_NUMBER;
        long rest = amount;
        while (rest > 0) {
            buffer[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        int length = filled + LONGEST_NUMBER - at;
        System.arraycopy(buffer, at, buffer, filled, length);
        filled += length;
    }
}
