package vn.ansinh.subsidy.policies;

import java.math.BigDecimal;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.kernel.Vnd;

/**
 * A supplement that a person gets.
 *
 * @param residenceAssumed   whether permanent residence was not told and taken for granted
 * @param recognitionAssumed whether the day of recognition was not told and all months taken to lie inside
 */
public record Grant(Supplement supplement, int months, boolean residenceAssumed, boolean recognitionAssumed) {

    /** Rounded once, half up. */
    public Vnd amount(BigDecimal base) {
        return Vnd.rounded(supplement.worth().monthly(base).multiply(BigDecimal.valueOf(months)));
    }

    public PayerLine line(BigDecimal base) {
        return new PayerLine(supplement.payer(), supplement.name(), supplement.percent(), months, amount(base), supplement.legalBasis());
    }
}
