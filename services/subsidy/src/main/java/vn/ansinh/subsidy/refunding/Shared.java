package vn.ansinh.subsidy.refunding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.kernel.Vnd;

/**
 * The worth of the months left divided among those who paid: each payer gets back what it paid for months not used, the first months having been supported
 * first; the person gets the rest (rule book section 5).
 */
record Shared(List<Returned> returned, Vnd toPerson) {

    /**
     * @param line   as booked
     * @param months of its supported months not used
     * @param amount what goes back
     * @param isCut  whether that is less than its part, because the months left are worth less
     */
    record Returned(PayerLine line, int supported, int months, Vnd amount, boolean isCut) {
    }

    static Shared of(Calculation calculation, Vnd worth, int left) {
        int used = calculation.months() - left;
        var rest = worth;
        var returned = new ArrayList<Returned>(calculation.lines().size());
        for (var line : calculation.lines()) {
            int supported = line.months() == 0 ? calculation.months() : line.months();
            int months = Math.max(0, supported - used);
            var part = part(line.amount(), months, supported);
            var amount = part.atMost(rest);
            rest = rest.minus(amount);
            returned.add(new Returned(line, supported, months, amount, !amount.equals(part)));
        }
        return new Shared(List.copyOf(returned), rest);
    }

    private static Vnd part(Vnd booked, int months, int of) {
        return Vnd.of(booked.exact().multiply(BigDecimal.valueOf(months)).divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP).longValueExact());
    }
}
