package vn.ansinh.subsidy.streaming;

import java.io.IOException;
import java.io.InputStream;

/**
 * The records of RFC 4180 in a stream of bytes, one at a time out of a buffer that never grows; blank lines are passed over. Reading goes on after a record
 * that is badly formed with the line after the one it began in: an open quotation mark spoils its own line and no other.
 */
final class Records {

    /** In bytes; a longer record is badly formed. */
    static final int LONGEST = 1 << 13;

    private static final int BUFFER = 1 << 17;
    private static final int MOST_FIELDS = 64;
    private static final int ANY = -1;
    private static final int BADLY_FORMED = -1;

    private final InputStream in;
    private final byte[] bytes = new byte[BUFFER];
    private final int[] begins = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int limit;
    private boolean isAtEnd;
    private int columns = ANY;

    private int begin;
    private int end;
    private int next;
    private int window;
    private int count;
    private int signs;
    private boolean isWellFormed;
    private boolean isCutOff;
    private boolean endsWithCarriageReturn;

    Records(InputStream in) {
        this.in = in;
    }

    /** From now on a record has so many fields. */
    void expect(int fields) {
        columns = fields;
    }

    /** @return false at the end */
    boolean next() throws IOException {
        do {
            fill();
        } while (skipsRestOfLine() || skipsBlankLines());
        if (next == limit) {
            return false;
        }
        begin = next;
        window = Math.min(limit, begin + LONGEST);
        count = 0;
        signs = 0;
        isWellFormed = parse();
        if (!isWellFormed || columns != ANY && count != columns) {
            spoil();
        }
        return true;
    }

    /** Whether quotation and number of fields are right. */
    boolean isWellFormed() {
        return isWellFormed;
    }

    boolean isAscii() {
        return signs >= 0;
    }

    boolean endsWithCarriageReturn() {
        return endsWithCarriageReturn;
    }

    /** The fields that can be read; of a badly formed record those before the fault. */
    int count() {
        return Math.min(count, MOST_FIELDS);
    }

    byte[] bytes() {
        return bytes;
    }

    int begin() {
        return begin;
    }

    /** Behind the last byte, the line's end not included. */
    int end() {
        return end;
    }

    /** Quotation marks included. */
    int begin(int field) {
        return begins[field];
    }

    int end(int field) {
        return ends[field];
    }

    void passByteOrderMark() throws IOException {
        fill();
        if (limit - next >= 3 && bytes[next] == (byte) 0xEF && bytes[next + 1] == (byte) 0xBB && bytes[next + 2] == (byte) 0xBF) {
            next += 3;
        }
    }

    private void fill() throws IOException {
        if (isAtEnd || limit - next >= LONGEST) {
            return;
        }
        System.arraycopy(bytes, next, bytes, 0, limit - next);
        limit -= next;
        next = 0;
        while (limit < BUFFER && !isAtEnd) {
            int read = in.read(bytes, limit, BUFFER - limit);
            isAtEnd = read < 0;
            limit += Math.max(read, 0);
        }
    }

    /** @return whether there may be more of it behind the buffer */
    private boolean skipsRestOfLine() {
        while (isCutOff && next < limit) {
            isCutOff = bytes[next++] != '\n';
        }
        return isCutOff && !isAtEnd;
    }

    /** @return whether there may be more of them behind the buffer */
    private boolean skipsBlankLines() {
        while (next < limit && (bytes[next] == '\n' || bytes[next] == '\r')) {
            next++;
        }
        return next == limit && !isAtEnd;
    }

    private boolean parse() {
        int at = begin;
        while (true) {
            int from = at;
            at = at < window && bytes[at] == '"' ? quoted(at) : plain(at);
            if (at == BADLY_FORMED) {
                return false;
            }
            if (count < MOST_FIELDS) {
                begins[count] = from;
                ends[count] = at;
            }
            count++;
            if (at == window || bytes[at] != ',') {
                endAt(at);
                return true;
            }
            at++;
        }
    }

    private void endAt(int at) {
        end = at;
        endsWithCarriageReturn = at < window && bytes[at] == '\r';
        next = Math.min(at + (endsWithCarriageReturn ? 2 : 1), limit);
    }

    /** @return where the field ends: at a comma, at the line's end or at the end of all */
    private int plain(int from) {
        for (int at = from; at < window; at++) {
            byte value = bytes[at];
            if (value <= ',') {
                signs |= value;
                if (value == ',' || value == '\n' || value == '\r' && isLineEnd(at)) {
                    return at;
                }
                if (value == '"' || value == '\r') {
                    return BADLY_FORMED;
                }
            }
        }
        return atWindow();
    }

    private int quoted(int from) {
        for (int at = from + 1; at < window; at++) {
            byte value = bytes[at];
            signs |= value;
            if (value == '"') {
                if (at + 1 < window && bytes[at + 1] == '"') {
                    at++;
                } else {
                    return behindQuotation(at + 1);
                }
            }
        }
        return BADLY_FORMED;
    }

    private int behindQuotation(int at) {
        if (at == window) {
            return atWindow();
        }
        return bytes[at] == ',' || bytes[at] == '\n' || bytes[at] == '\r' && isLineEnd(at) ? at : BADLY_FORMED;
    }

    private boolean isLineEnd(int carriageReturn) {
        return carriageReturn + 1 < window ? bytes[carriageReturn + 1] == '\n' : isAtEnd && window == limit;
    }

    /** The end of all is the end of a record; the end of what a record may measure is not. */
    private int atWindow() {
        return isAtEnd && window == limit ? window : BADLY_FORMED;
    }

    /** What is left of the line the record begins in, and where the next one begins. */
    private void spoil() {
        isWellFormed = false;
        int lineEnd = begin;
        while (lineEnd < limit && bytes[lineEnd] != '\n') {
            lineEnd++;
        }
        count = count();
        while (count > 0 && ends[count - 1] > lineEnd) {
            count--;
        }
        end = lineEnd;
        next = Math.min(lineEnd + 1, limit);
        isCutOff = lineEnd == limit && !isAtEnd;
    }
}
