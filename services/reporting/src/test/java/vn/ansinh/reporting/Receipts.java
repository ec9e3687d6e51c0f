package vn.ansinh.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/** Receipts as contribution announces them; each {@code with} gives a copy. */
public record Receipts(UUID id, PersonId person, Scheme scheme, Method method, Months months, Group group, Sex sex, YearMonth birthMonth, UnitKey unit,
                       LocalDate paymentDate, String organisation, long gross, long state) {

    private static final UUID NAMESPACE = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /** One month of an adult in xã Bản Qua before July 2025, at income 1,500,000. */
    public static Receipts monthly(String person, YearMonth month) {
        return new Receipts(Uuids.derived(NAMESPACE, person + month), personId(person), Scheme.VOLUNTARY_SI, Method.MONTHLY, Months.from(month, 1), Group.OTHER,
                Sex.FEMALE, YearMonth.of(1985, 6), UnitKey.parse("02716@1900-01-01"), month.atDay(15), "VNPOST", 330_000, 33_000);
    }

    public static PersonId personId(String person) {
        return new PersonId(Uuids.derived(NAMESPACE, person));
    }

    public Receipts called(String name) {
        return new Receipts(Uuids.derived(NAMESPACE, name), person, scheme, method, months, group, sex, birthMonth, unit, paymentDate,
                organisation, gross, state);
    }

    public Receipts at(String other) {
        return new Receipts(id, person, scheme, method, months, group, sex, birthMonth, UnitKey.parse(other), paymentDate, organisation, gross, state);
    }

    public Receipts of(Group other, long support) {
        return new Receipts(id, person, scheme, method, months, other, sex, birthMonth, unit, paymentDate, organisation, gross, support);
    }

    public Receipts by(Method other, Months covered) {
        return new Receipts(id, person, scheme, other, covered, group, sex, birthMonth, unit, paymentDate, organisation, gross, state);
    }

    public Receipts paidOn(LocalDate day) {
        return new Receipts(id, person, scheme, method, months, group, sex, birthMonth, unit, day, organisation, gross, state);
    }

    public Receipts through(String other) {
        return new Receipts(id, person, scheme, method, months, group, sex, birthMonth, unit, paymentDate, other, gross, state);
    }

    public Receipts born(Sex other, YearMonth month) {
        return new Receipts(id, person, scheme, method, months, group, other, month, unit, paymentDate, organisation, gross, state);
    }

    public ContributionReceived received() {
        return new ContributionReceived(new ReceiptId(id), new QuoteId(id), person, scheme, method, months, Math.max(1, months.size()), Vnd.of(1_500_000), sex,
                birthMonth, group, unit, paymentDate, BusinessClock.startOf(paymentDate), organisation, Channel.CASH, Vnd.of(gross),
                List.of(new PayerLine(Payer.STATE, null, BigDecimal.TEN, Math.max(1, months.size()), Vnd.of(state), "134/2015/NĐ-CP, 14")),
                Vnd.of(gross - state), new RuleSetRef("2016", "test"));
    }

    public ContributionVoided voided() {
        return new ContributionVoided(new ReceiptId(id), new QuoteId(id), person, scheme, BusinessClock.startOf(paymentDate));
    }
}
