package vn.ansinh.subsidy.simulating;

import java.math.BigInteger;

/** An exact fraction that is not negative; with the denominator 0 it is infinite. */
record Fraction(BigInteger over, BigInteger under) {

    private static final int LONG = 192;

    Fraction times(long factor) {
        return new Fraction(over.multiply(BigInteger.valueOf(factor)), under);
    }

    /** A fraction of at most {@value #LONG} binary digits that is not above this one; this one itself if it is no longer. */
    Fraction roundedDown() {
        return under.bitLength() <= LONG ? this : new Fraction(over.shiftLeft(LONG).divide(under), BigInteger.ONE.shiftLeft(LONG));
    }

    /** As {@link #roundedDown()}, but not below this one. */
    Fraction roundedUp() {
        var down = roundedDown();
        return down.equals(this) ? this : new Fraction(down.over.add(BigInteger.ONE), down.under);
    }

    /** The smallest denominator of a fraction above {@code low} and not above {@code high}, by their continued fractions. */
    static BigInteger smallestDenominatorAbove(Fraction low, Fraction high) {
        return simplestAbove(low, high).under;
    }

    private static Fraction simplestAbove(Fraction low, Fraction high) {
        var whole = low.over.divide(low.under);
        var next = new Fraction(whole.add(BigInteger.ONE), BigInteger.ONE);
        return next.compare(high) <= 0 ? next : simplestFrom(high.restInverted(whole), low.restInverted(whole)).inverted().plus(whole);
    }

    /** Not below {@code low} and below {@code high}. */
    private static Fraction simplestFrom(Fraction low, Fraction high) {
        var parts = low.over.divideAndRemainder(low.under);
        var whole = parts[0];
        var next = new Fraction(parts[1].signum() == 0 ? whole : whole.add(BigInteger.ONE), BigInteger.ONE);
        return next.compare(high) < 0 ? next : simplestAbove(high.restInverted(whole), low.restInverted(whole)).inverted().plus(whole);
    }

    private Fraction restInverted(BigInteger whole) {
        return new Fraction(under, over.subtract(whole.multiply(under)));
    }

    private Fraction inverted() {
        return new Fraction(under, over);
    }

    private Fraction plus(BigInteger whole) {
        return new Fraction(over.add(whole.multiply(under)), under);
    }

    /** The sign of the difference, by value. */
    private int compare(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
