package vn.ansinh.bench;

/** The numbers of Python's {@code Random(seed).random()}, a Mersenne twister (MT19937), so that cases are the same in both languages. */
final class PythonRandom {

    private static final int SIZE = 624;
    private static final int MIDDLE = 397;

    private final int[] state = new int[SIZE];
    private int at = SIZE;

    PythonRandom(int seed) {
        state[0] = 19_650_218;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        int i = 1;
        for (int step = 0; step < SIZE; step++) {
            state[i] = (state[i] ^ mixed(i, 1_664_525)) + seed;
            i = following(i);
        }
        for (int step = 0; step < SIZE - 1; step++) {
            state[i] = (state[i] ^ mixed(i, 1_566_083_941)) - i;
            i = following(i);
        }
        state[0] = Integer.MIN_VALUE;
    }

    /** From 0 to below 1, in steps of 2^-53. */
    double next() {
        return ((word() >>> 5) * 0x1p26 + (word() >>> 6)) * 0x1p-53;
    }

    private int mixed(int i, int factor) {
        return (state[i - 1] ^ state[i - 1] >>> 30) * factor;
    }

    private int following(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    private int word() {
        if (at == SIZE) {
            twist();
        }
        int word = state[at++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int word = state[i] & Integer.MIN_VALUE | state[(i + 1) % SIZE] & Integer.MAX_VALUE;
            state[i] = state[(i + MIDDLE) % SIZE] ^ word >>> 1 ^ -(word & 1) & 0x9908b0df;
        }
        at = 0;
    }
}
