package vn.ansinh.subsidy.simulating;

/**
 * What payments come to, as columns of equal length in đồng; all amounts of a refused payment are 0.
 *
 * @param state   the State's support, at most the gross
 * @param own     what the participant pays
 * @param refusal {@link Refusal#code()}
 */
public record AmountColumns(long[] gross, long[] state, long[] own, byte[] refusal) {

    /** @throws IllegalArgumentException if the columns differ in length */
    public AmountColumns {
        if (state.length != gross.length || own.length != gross.length || refusal.length != gross.length) {
            throw new IllegalArgumentException("columns of different lengths");
        }
    }

    public static AmountColumns of(int size) {
        return new AmountColumns(new long[size], new long[size], new long[size], new byte[size]);
    }

    public int size() {
        return gross.length;
    }
}
