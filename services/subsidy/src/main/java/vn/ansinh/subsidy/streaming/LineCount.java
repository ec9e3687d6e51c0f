package vn.ansinh.subsidy.streaming;

/** Counts the lines that are not blank. */
final class LineCount {

    private int ended;
    private boolean isBegun;

    void add(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            byte value = bytes[at];
            if (value > '\r') {
                isBegun = true;
            } else if (value == '\n') {
                ended += isBegun ? 1 : 0;
                isBegun = false;
            } else if (value != '\r') {
                isBegun = true;
            }
        }
    }

    int lines() {
        return isBegun ? ended + 1 : ended;
    }
}
