package vn.ansinh.campaign;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.event.ContributionReceived;
import vn.ansinh.contracts.event.ContributionVoided;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.Months;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.kernel.Vnd;

/** Receipts as contribution announces them: 330,000 đồng paid in the first of the months they cover. */
public record Receipts(String name, String person, Scheme scheme, String unit, Months months) {
    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    public static Receipts of(String person, YearMonth month, int count, String unit) {
        return new Receipts(person + month, person, Scheme.VOLUNTARY_SI, unit, Months.from(month, count));
    }

    public Receipts called(String other) {
        return new Receipts(other, person, scheme, unit, months);
    }

    public Receipts in(Scheme other) {
        return new Receipts(name, person, other, unit, months);
    }

    public ContributionReceived received() {
        var day = months.first().orElseThrow().atDay(3);
        return new ContributionReceived(new ReceiptId(id()), new QuoteId(id()), personId(), scheme, months.size() == 1 ? Method.MONTHLY : Method.MONTHS_3,
                months,
                months.size(), Vnd.of(1_500_000), Sex.MALE, YearMonth.of(1990, 1), Group.OTHER, UnitKey.parse(unit), day, BusinessClock.startOf(day), "VNPOST",
                Channel.CASH, Vnd.of(330_000), List.of(new PayerLine(Payer.STATE, null, BigDecimal.TEN, 1, Vnd.of(33_000), "134/2015/NĐ-CP, 14")),
                Vnd.of(297_000), new RuleSetRef("2016", "test"));
    }

    public ContributionVoided voided() {
        return new ContributionVoided(new ReceiptId(id()), new QuoteId(id()), personId(), scheme, BusinessClock.startOf(months.first().orElseThrow().atDay(3)));
    }

    public PersonId personId() {
        return new PersonId(Uuids.derived(NAMESPACE, person));
    }

    private UUID id() {
        return Uuids.derived(NAMESPACE, name);
    }
}
