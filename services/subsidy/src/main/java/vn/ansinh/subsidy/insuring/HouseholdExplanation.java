package vn.ansinh.subsidy.insuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.explaining.Figures;
import vn.ansinh.subsidy.explaining.Operands;
import vn.ansinh.subsidy.explaining.Payers;
import vn.ansinh.subsidy.policies.Denied;
import vn.ansinh.subsidy.policies.Grant;
import vn.ansinh.subsidy.policies.Worth;
import vn.ansinh.subsidy.rules.Rule;

/** The steps of a household's calculation as sentences an officer can read aloud, member by member, each with its values and its clause. */
final class HouseholdExplanation {

    private final HealthFacts facts;
    private final boolean isOfOnePerson;
    private final List<TraceStep> steps = new ArrayList<>();

    private HouseholdExplanation(HealthFacts facts, boolean isOfOnePerson) {
        this.facts = facts;
        this.isOfOnePerson = isOfOnePerson;
    }

    static List<TraceStep> of(HouseholdPayment payment, List<MemberShare> shares, HealthFacts facts, Vnd gross, Vnd own) {
        var explanation = new HouseholdExplanation(facts, payment.isOfOnePerson());
        explanation.monthly();
        for (int i = 0; i < shares.size(); i++) {
            explanation.member(i + 1, shares.get(i));
        }
        explanation.ownPart(gross, own);
        return List.copyOf(explanation.steps);
    }

    private void monthly() {
        add("monthly-contribution", facts.rules().clause(Rule.HEALTH_RATE) + "; " + facts.rules().clause(Rule.BASE_SALARY),
                Operands.of("rate", Figures.plain(facts.rate()), "baseSalary", facts.base().toString(), "monthly", Figures.plain(facts.monthly())),
                "Mức đóng một tháng của người thứ nhất: " + Figures.vietnamese(facts.rate()) + "% × lương cơ sở " + Figures.vietnamese(facts.base()) + " = "
                        + Figures.vietnamese(facts.monthly()) + " đồng.",
                "Contribution of the first member for a month: " + Figures.english(facts.rate()) + "% × the base salary of " + Figures.english(facts.base())
                        + " = " + Figures.english(facts.monthly()) + " đồng.");
    }

    private void member(int number, MemberShare share) {
        var who = isOfOnePerson ? new BilingualText("Người tham gia", "The participant") : new BilingualText("Thành viên " + number, "Member " + number);
        share.state().forEach(grant -> limit(who, grant));
        share.local().denied().forEach(denied -> denied(who, denied));
        if (share.isLadderCheaper()) {
            ladderCheaper(who, share);
        }
        if (share.isSupported()) {
            support(who, share);
        }
        if (share.ladderMonths() > 0) {
            ladder(who, share);
        }
        share.lines().stream().filter(line -> line.payer() == Payer.DONOR && line.percent().signum() == 0).forEach(line -> gift(who, line));
    }

    private void limit(BilingualText who, StateGrant grant) {
        var window = grant.window();
        var from = window == null ? null : window.from();
        if (window == null || from == null) {
            return;
        }
        var until = from.plusMonths(window.limit()).minusDays(1);
        add("supported-months", facts.rules().clause(Rule.HEALTH_SUPPORT_MONTHS),
                Operands.of("group", grant.group().name(), "from", from.toString(), "until", until.toString(), "months", Integer.toString(grant.months())),
                who.vi() + ": " + grant.group().text().vi() + " được hỗ trợ " + window.limit() + " tháng, từ " + Figures.day(from) + " đến "
                        + Figures.day(until) + "; kỳ này có " + grant.months() + " tháng trọn vẹn.",
                who.en() + ": " + grant.group().text().en() + ", supported for " + Figures.months(window.limit()) + " from " + Figures.day(from) + " to "
                        + Figures.day(until) + "; whole months of this period inside: " + grant.months() + ".");
    }

    private void ladderCheaper(BilingualText who, MemberShare share) {
        var clause = share.state().stream().map(StateGrant::clause).findFirst().orElseGet(() -> facts.rules().clause(Rule.HEALTH_LADDER));
        add("ladder-cheaper", clause, Operands.of("participantPays", share.participantPays().toString()),
                who.vi() + ": mức đóng theo thứ tự trong hộ thấp hơn phần phải đóng khi được hỗ trợ, nên đóng theo thứ tự và không tính hỗ trợ.",
                who.en() + ": by the order in the household less is due than with support, so the order holds and support is not counted.");
    }

    private void support(BilingualText who, MemberShare share) {
        int months = share.supportedMonths();
        var due = facts.whole(months);
        add("support-outside-order", facts.rules().clause(Rule.HEALTH_RATE),
                Operands.of("monthly", Figures.plain(facts.monthly()), "months", Integer.toString(months), "due", due.toString()),
                who.vi() + " không tính vào thứ tự trong hộ; mức đóng trước hỗ trợ: " + Figures.vietnamese(facts.monthly()) + " × " + months + " tháng = "
                        + Figures.vietnamese(due) + " đồng.",
                who.en() + " is not counted in the order of the household; due before support: " + Figures.english(facts.monthly()) + " × "
                        + Figures.months(months) + " = " + Figures.english(due) + " đồng.");
        share.runningState().ifPresent(grant -> state(who, grant));
        share.local().granted().forEach(grant -> local(who, grant));
        if (share.isCut()) {
            add("cut", facts.rules().clause(Rule.HEALTH_RATE), Operands.of("due", due.toString()),
                    who.vi() + ": hỗ trợ không vượt quá số tiền phải đóng nên được giảm cho vừa đủ.",
                    who.en() + ": support is never more than what is due, so it was cut to fit.");
        }
    }

    private void state(BilingualText who, StateGrant grant) {
        var amount = grant.line(facts).amount();
        add("state-support", grant.clause(),
                Operands.of("group", grant.group().name(), "percent", Figures.plain(grant.percent()), "monthly", Figures.plain(facts.monthly()),
                        "months", Integer.toString(grant.months()), "amount", amount.toString()),
                who.vi() + " thuộc nhóm " + grant.group().text().vi() + ", Nhà nước hỗ trợ: " + Figures.vietnamese(grant.percent()) + "% × "
                        + Figures.vietnamese(facts.monthly()) + " × " + grant.months() + " tháng = " + Figures.vietnamese(amount) + " đồng.",
                who.en() + " (" + grant.group().text().en() + "), the State supports: " + Figures.english(grant.percent()) + "% × "
                        + Figures.english(facts.monthly()) + " × " + Figures.months(grant.months()) + " = " + Figures.english(amount) + " đồng.");
    }

    private void local(BilingualText who, Grant grant) {
        var line = grant.line(facts.monthly());
        var payer = Payers.of(line.payer());
        var factor = switch (grant.supplement().worth()) {
            case Worth.Percent(var percent) -> new BilingualText(Figures.vietnamese(percent) + "% × " + Figures.vietnamese(facts.monthly()),
                    Figures.english(percent) + "% × " + Figures.english(facts.monthly()));
            case Worth.AmountAMonth(var amount) -> new BilingualText(Figures.vietnamese(amount), Figures.english(amount));
        };
        add("local-support", line.legalBasis(),
                Operands.of("payer", line.payer().name(), "percent", Figures.plain(line.percent()), "months", Integer.toString(line.months()),
                        "amount", line.amount().toString()),
                who.vi() + ": " + payer.vi() + " hỗ trợ thêm " + factor.vi() + " × " + line.months() + " tháng = "
                        + Figures.vietnamese(line.amount()) + " đồng.",
                who.en() + ": " + payer.en() + " adds " + factor.en() + " × " + Figures.months(line.months()) + " = "
                        + Figures.english(line.amount()) + " đồng.");
    }

    private void denied(BilingualText who, Denied denied) {
        var supplement = denied.supplement();
        var payer = Payers.of(supplement.payer());
        var reason = denied.reason().text();
        add("local-support-not-given", supplement.legalBasis(),
                Operands.of("payer", supplement.payer().name(), "group", supplement.group().code(), "reason", denied.reason().name()),
                who.vi() + ": " + payer.vi() + " không hỗ trợ thêm: " + reason.vi() + ".",
                who.en() + ": " + payer.en() + " adds nothing: " + reason.en() + ".");
    }

    private void ladder(BilingualText who, MemberShare share) {
        int order = Objects.requireNonNull(share.member().order());
        int months = share.ladderMonths();
        var percent = facts.rung(order);
        var amount = facts.onLadder(order, months);
        add("ladder", facts.rules().clause(Rule.HEALTH_LADDER),
                Operands.of("order", Integer.toString(order), "percent", Figures.plain(percent), "monthly", Figures.plain(facts.monthly()),
                        "months", Integer.toString(months), "amount", amount.toString()),
                who.vi() + ", người thứ " + order + " trong hộ: " + Figures.vietnamese(percent) + "% × " + Figures.vietnamese(facts.monthly()) + " × " + months
                        + " tháng = " + Figures.vietnamese(amount) + " đồng.",
                who.en() + ", number " + order + " of the household: " + Figures.english(percent) + "% × " + Figures.english(facts.monthly()) + " × "
                        + Figures.months(months) + " = " + Figures.english(amount) + " đồng.");
    }

    private void gift(BilingualText who, PayerLine line) {
        add("donor", line.legalBasis(), Operands.of("amount", line.amount().toString()),
                who.vi() + ": nhà tài trợ đóng " + Figures.vietnamese(line.amount()) + " đồng.",
                who.en() + ": a donor pays " + Figures.english(line.amount()) + " đồng.");
    }

    private void ownPart(Vnd gross, Vnd own) {
        var paid = gross.minus(own);
        add("participant-pays", facts.rules().clause(Rule.HEALTH_RATE),
                Operands.of("gross", gross.toString(), "support", paid.toString(), "participantPays", own.toString()),
                (isOfOnePerson ? "Người tham gia đóng: " : "Cả hộ đóng: ") + Figures.vietnamese(gross) + " − " + Figures.vietnamese(paid) + " = "
                        + Figures.vietnamese(own) + " đồng.",
                (isOfOnePerson ? "The participant pays: " : "The household pays: ") + Figures.english(gross) + " − " + Figures.english(paid) + " = "
                        + Figures.english(own) + " đồng.");
    }

    private void add(String step, String clause, Map<String, String> values, String vi, String en) {
        steps.add(new TraceStep(step, clause, values, new BilingualText(vi, en)));
    }
}
