package vn.ansinh.subsidy.calculating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.explaining.Payers;
import vn.ansinh.subsidy.policies.Denied;
import vn.ansinh.subsidy.policies.Grant;
import vn.ansinh.subsidy.policies.Supplement;
import vn.ansinh.subsidy.policies.Worth;

/** The sentences on what localities and donors add, and on what was cut because nothing more was due. */
final class LocalExplanation {

    private final Circumstances on;
    private final LocalSupport local;

    LocalExplanation(Circumstances on, LocalSupport local) {
        this.on = on;
        this.local = local;
    }

    List<TraceStep> steps() {
        var steps = new ArrayList<TraceStep>();
        local.grants().granted().forEach(grant -> steps.add(granted(grant)));
        local.grants().denied().forEach(denied -> steps.add(denied(denied)));
        if (!local.donor().equals(Vnd.ZERO)) {
            steps.add(donor());
        }
        return steps;
    }

    private TraceStep granted(Grant grant) {
        var supplement = grant.supplement();
        var payer = Payers.of(supplement.payer());
        var group = Names.of(supplement.group(), supplement.groupName());
        var amount = grant.amount(local.base());
        var months = grant.months();
        return new TraceStep("local-support", supplement.legalBasis(), values(grant, amount), new BilingualText(
                payer.vi() + " hỗ trợ thêm" + named(supplement.name()) + " cho " + group.vi() + ": " + worthVi(supplement.worth()) + " × " + months
                        + " tháng = " + Figures.vietnamese(amount) + " đồng.",
                payer.en() + " adds" + named(supplement.name()) + " for: " + group.en() + ": " + worthEn(supplement.worth()) + " × "
                        + Figures.months(months) + " = " + Figures.english(amount) + " đồng."));
    }

    private Map<String, String> values(Grant grant, Vnd amount) {
        var supplement = grant.supplement();
        var payer = supplement.payer().name();
        var group = supplement.group().code();
        var months = Integer.toString(grant.months());
        return switch (supplement.worth()) {
            case Worth.Percent(var percent) -> Operands.of("payer", payer, "group", group, "percent", Figures.plain(percent),
                    "rate", on.facts().rateText().plain(), "povertyLine", on.facts().floor().toString(), "months", months, "amount", amount.toString());
            case Worth.AmountAMonth(var monthly) -> Operands.of("payer", payer, "group", group, "monthly", monthly.toString(), "months", months,
                    "amount", amount.toString());
        };
    }

    private String worthVi(Worth worth) {
        return switch (worth) {
            case Worth.Percent(var percent) -> Figures.vietnamese(percent) + "% × " + on.facts().rateText().vi() + "% × " + on.facts().floorText().vi();
            case Worth.AmountAMonth(var monthly) -> Figures.vietnamese(monthly);
        };
    }

    private String worthEn(Worth worth) {
        return switch (worth) {
            case Worth.Percent(var percent) -> Figures.english(percent) + "% × " + on.facts().rateText().en() + "% × " + on.facts().floorText().en();
            case Worth.AmountAMonth(var monthly) -> Figures.english(monthly);
        };
    }

    private static TraceStep denied(Denied denied) {
        var supplement = denied.supplement();
        var payer = Payers.of(supplement.payer());
        var group = Names.of(supplement.group(), supplement.groupName());
        var reason = denied.reason().text();
        return new TraceStep("local-support-not-given", supplement.legalBasis(),
                Operands.of("payer", supplement.payer().name(), "group", supplement.group().code(), "percent", percent(supplement),
                        "reason", denied.reason().name()),
                new BilingualText(
                payer.vi() + " không hỗ trợ thêm" + named(supplement.name()) + " cho " + group.vi() + ": " + reason.vi() + ".",
                payer.en() + " adds nothing" + named(supplement.name()) + " for: " + group.en() + ": " + reason.en() + "."));
    }

    private TraceStep donor() {
        var amount = local.donor();
        return new TraceStep("donor", LocalSupport.DONATION, Operands.of("payer", Payer.DONOR.name(), "amount", amount.toString()), new BilingualText(
                "Nhà tài trợ góp " + Figures.vietnamese(amount) + " đồng.", "A donor gives " + Figures.english(amount) + " đồng."));
    }

    static TraceStep cut(Shares.Cut cut, Vnd gross) {
        var granted = cut.granted();
        var payer = Payers.of(granted.payer());
        return new TraceStep("cut", granted.legalBasis(),
                Operands.of("gross", gross.toString(), "payer", granted.payer().name(), "granted", granted.amount().toString(), "paid", cut.paid().toString()),
                new BilingualText(
                payer.vi() + " chỉ trả " + Figures.vietnamese(cut.paid()) + " thay cho " + Figures.vietnamese(granted.amount())
                        + " đồng, vì hỗ trợ không vượt quá số tiền còn phải đóng.",
                payer.en() + " pays " + Figures.english(cut.paid()) + " instead of " + Figures.english(granted.amount())
                        + " đồng, for support is never more than what is still due."));
    }

    private static String percent(Supplement supplement) {
        return Figures.plain(supplement.percent());
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : " (" + name + ")";
    }
}
