package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.policies.Grants;
import vn.ansinh.subsidy.policies.PaidPeriod;
import vn.ansinh.subsidy.policies.Recipient;

/**
 * What local policies and donors add to the State's support (rule book section 4.1).
 *
 * @param base  exact contribution of a month on the poverty line, which a percentage counts on
 * @param donor a sum that somebody gives, or zero
 */
record LocalSupport(Grants grants, BigDecimal base, Vnd donor, int months) {

    private static final LocalSupport NONE = new LocalSupport(Grants.NONE, BigDecimal.ZERO, Vnd.ZERO, 0);
    /** A gift needs no document. */
    static final String DONATION = "Tài trợ";

    static LocalSupport of(Circumstances on, StateSupport state) {
        var payment = on.payment();
        var additions = payment.additions();
        if (additions.policies().supplements().isEmpty() && additions.donorAmount().equals(Vnd.ZERO)) {
            return NONE;
        }
        var base = on.facts().rate().multiply(on.facts().floor().exact()).movePointLeft(2);
        var recipient = new Recipient(payment.groups(), additions.since(), additions.permanentResident(), additions.monthsUsed());
        var period = new PaidPeriod(payment.method(), payment.start().atDay(1), payment.count(), Math.min(payment.count(), state.left()));
        return new LocalSupport(additions.policies().forOne(recipient, period, base), base, additions.donorAmount(), payment.count());
    }

    boolean isNothing() {
        return this == NONE;
    }

    /** The lines of all payers, that of the State first. */
    List<PayerLine> linesAfter(PayerLine state) {
        if (grants.granted().isEmpty() && donor.equals(Vnd.ZERO)) {
            return List.of(state);
        }
        var lines = new ArrayList<PayerLine>(grants.granted().size() + 2);
        lines.add(state);
        grants.granted().forEach(grant -> lines.add(grant.line(base)));
        if (!donor.equals(Vnd.ZERO)) {
            lines.add(new PayerLine(Payer.DONOR, null, BigDecimal.ZERO, months, donor, DONATION));
        }
        return lines;
    }
}
