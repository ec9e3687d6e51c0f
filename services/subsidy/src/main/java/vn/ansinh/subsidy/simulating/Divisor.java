package vn.ansinh.subsidy.simulating;

/** Whether a number is a multiple, by one multiplication (Lemire, Kaser, Kurz, Faster remainder by direct computation, 2019): exact for every {@code int}. */
final class Divisor {

    private Divisor() {
    }

    /** @param divisor 1 or more */
    static long of(int divisor) {
        return Long.divideUnsigned(-1, divisor) + 1;
    }

    /** @param number 0 or more */
    static boolean divides(long divisor, int number) {
        return signOfRest(divisor, number) >= 0;
    }

    /** Negative if there is a rest: the borrow of an unsigned subtraction, without a branch. */
    static long signOfRest(long divisor, int number) {
        long product = number * divisor;
        long most = divisor - 1;
        return ~most & product | ~(most ^ product) & most - product;
    }
}
