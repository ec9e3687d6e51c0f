package vn.ansinh.subsidy.streaming;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A header and so many lines that differ, made while they are read. */
final class ManyLines extends InputStream {

    static final String HEADER = "id,scheme,paymentDate,income,method,months,startMonth,groups,communeCode,supportedMonthsUsed\n";

    private final int count;
    private int made;
    private byte[] line = HEADER.getBytes(StandardCharsets.US_ASCII);
    private int at;

    ManyLines(int count) {
        this.count = count;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == line.length && made == count) {
            return -1;
        }
        if (at == line.length) {
            line = line(++made).getBytes(StandardCharsets.US_ASCII);
            at = 0;
        }
        int read = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, read);
        at += read;
        return read;
    }

    @Override
    public int read() {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0];
    }

    private static String line(int number) {
        return "%d,VOLUNTARY_SI,2026-%02d-%02d,%d,MONTHS_%d,,2026-12,G%d+OTHER,%05d,%d\n".formatted(number, 1 + number % 12, 1 + number % 28,
                1_500_000 + number % 1000 * 50_000, number % 2 == 0 ? 3 : 6, number, number, number % 130);
    }
}
