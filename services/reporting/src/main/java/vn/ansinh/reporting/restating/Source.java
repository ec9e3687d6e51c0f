package vn.ansinh.reporting.restating;

import java.util.List;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.Level;

/**
 * A unit whose booked figures belong to a territory: all of them, or the part that falls to it when they are divided evenly.
 *
 * @param cells  the roll-up level the figures are read from
 * @param pieces into how many equal pieces the unit falls on the map of the territory
 * @param inside the positions of the pieces inside the territory
 */
public record Source(Level cells, UnitKey unit, int pieces, List<Integer> inside) {

    static Source whole(Level cells, UnitKey unit) {
        return new Source(cells, unit, 1, List.of(0));
    }

    public boolean isWhole() {
        return inside.size() == pieces;
    }

    /**
     * The territory's part of a running total: largest remainder with equal weights, so the parts of all pieces add up to the total. Parts of single
     * values are differences of this at successive running totals; that way they, too, add up, over values and over pieces.
     */
    public long partOf(long runningTotal) {
        long each = Math.floorDiv(runningTotal, pieces);
        long more = Math.floorMod(runningTotal, pieces);
        return Math.addExact(Math.multiplyExact(each, inside.size()), inside.stream().filter(position -> position < more).count());
    }
}
