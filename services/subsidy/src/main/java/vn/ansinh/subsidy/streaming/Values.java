package vn.ansinh.subsidy.streaming;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The values of one line, read from its bytes; remembers what is wrong with them. Blanks around a value do not count. */
final class Values {

    private static final int TEN = 10;
    private static final long BEYOND = Long.MAX_VALUE / TEN - 1;

    private final int[] positions;
    private final Records records;
    private final byte[] bytes;
    private int begin;
    private int end;
    private boolean hasFraction;
    private boolean isMalformed;
    private boolean isInvalid;

    Values(Header header, Records records) {
        this.positions = header.positions();
        this.records = records;
        this.bytes = records.bytes();
    }

    void nextLine() {
        isMalformed = false;
        isInvalid = false;
    }

    boolean isMalformed() {
        return isMalformed;
    }

    boolean isInvalid() {
        return isInvalid;
    }

    /** Whether the number asked last is none that is whole. */
    boolean hasFraction() {
        return hasFraction;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Of the value asked last. */
    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    boolean isGiven(Column column) {
        int position = positions[column.ordinal()];
        if (position < 0) {
            return false;
        }
        begin = records.begin(position);
        end = records.end(position);
        if (end - begin > 1 && bytes[begin] == '"') {
            begin++;
            end--;
        }
        while (begin < end && bytes[begin] == ' ') {
            begin++;
        }
        while (begin < end && bytes[end - 1] == ' ') {
            end--;
        }
        return begin < end;
    }

    <T> @Nullable T required(@Nullable T value) {
        isInvalid |= value == null;
        return value;
    }

    <E extends Enum<E>> @Nullable E oneOf(Column column, E[] constants) {
        if (isGiven(column)) {
            for (var constant : constants) {
                if (isText(constant.name())) {
                    return constant;
                }
            }
            isInvalid = true;
        }
        return null;
    }

    /** {@code 2026-04-15}. */
    @Nullable LocalDate day(Column column) {
        if (!isGiven(column)) {
            return null;
        }
        int month = end - begin == 10 && bytes[begin + 7] == '-' ? monthNumber() : -1;
        int day = month < 0 ? -1 : digits(begin + 8, end);
        if (day < 1 || day > YearMonth.of(digits(begin, begin + 4), month).lengthOfMonth()) {
            isInvalid = true;
            return null;
        }
        return LocalDate.of(digits(begin, begin + 4), month, day);
    }

    /** {@code 2026-04}. */
    @Nullable YearMonth month(Column column) {
        if (!isGiven(column)) {
            return null;
        }
        int month = end - begin == 7 ? monthNumber() : -1;
        if (month < 0) {
            isInvalid = true;
            return null;
        }
        return YearMonth.of(digits(begin, begin + 4), month);
    }

    /** A whole number, also when written as 12.0; what exceeds the range becomes its end. */
    @Nullable Long whole(Column column) {
        hasFraction = false;
        if (!isGiven(column)) {
            return null;
        }
        boolean isNegative = bytes[begin] == '-';
        int at = isNegative ? begin + 1 : begin;
        int first = at;
        long number = 0;
        while (at < end && isDigit(bytes[at])) {
            number = number > BEYOND ? Long.MAX_VALUE : number * TEN + bytes[at] - '0';
            at++;
        }
        if (at == first || !isFraction(at)) {
            isMalformed = true;
            return null;
        }
        return isNegative ? -number : number;
    }

    /** Malformed if it is no whole number. */
    @Nullable Integer count(Column column) {
        var number = whole(column);
        isMalformed |= hasFraction;
        return number == null || hasFraction ? null : Integer.valueOf(Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    int countFromZero(Column column) {
        var number = count(column);
        isInvalid |= number != null && number < 0;
        return number == null ? 0 : number;
    }

    private boolean isFraction(int point) {
        if (point == end) {
            return true;
        }
        if (bytes[point] != '.' || point + 1 == end) {
            return false;
        }
        for (int at = point + 1; at < end; at++) {
            if (!isDigit(bytes[at])) {
                return false;
            }
            hasFraction |= bytes[at] != '0';
        }
        return true;
    }

    /** Of {@code 2026-04…}; -1 if it does not have the form or there is no such month. */
    private int monthNumber() {
        int month = digits(begin, begin + 4) < 0 || bytes[begin + 4] != '-' ? -1 : digits(begin + 5, begin + 7);
        return month >= 1 && month <= 12 ? month : -1;
    }

    private int digits(int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(bytes[at])) {
                return -1;
            }
            number = number * TEN + bytes[at] - '0';
        }
        return number;
    }

    private boolean isText(String text) {
        if (text.length() != end - begin) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (bytes[begin + at] != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }
}
