package vn.ansinh.contracts.calculation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;

/**
 * What one payer bears of a contribution.
 *
 * @param name       name of the programme or giver, where the payer alone does not say it
 * @param percent    30 means 30 %, of 22 % of the rural poverty line
 * @param months     how many months are supported
 * @param amount     đồng
 * @param legalBasis document and clause
 */
public record PayerLine(Payer payer, @Nullable String name, BigDecimal percent, int months, Vnd amount, String legalBasis) {
}
