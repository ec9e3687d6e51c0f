package vn.ansinh.subsidy.insuring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Shares;
import vn.ansinh.subsidy.policies.Grants;
import vn.ansinh.subsidy.policies.PaidPeriod;
import vn.ansinh.subsidy.policies.Recipient;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * What is due for one member and who pays it. Support counts on the first member's contribution and never together with the ladder; where the ladder alone
 * is cheaper, it holds (rule book 7.3).
 *
 * @param state           what the State's support of the member's groups comes to, the best first; its months may be over
 * @param supportedMonths of the period, which are outside of the ladder; 0 for a member who pays by the ladder
 * @param isLadderCheaper whether there is support but the ladder is cheaper
 * @param isCut           whether somebody pays less than granted
 */
record MemberShare(
        Insured member, MemberPeriod period, List<StateGrant> state, Grants local, int supportedMonths, boolean isLadderCheaper, boolean isCut, Vnd gross,
        List<PayerLine> lines, Vnd participantPays) {

    /** A gift needs no document. */
    private static final String DONATION = "Tài trợ";

    static MemberShare of(HouseholdPayment payment, Insured member, HealthFacts facts, RuleSet rules) {
        var period = MemberPeriod.of(payment, member);
        var state = StateGrant.of(payment, member, period, facts, rules);
        var running = state.stream().filter(grant -> grant.months() > 0).findFirst();
        var local = local(payment, member, period, state, running, facts);
        var lines = new ArrayList<PayerLine>();
        running.ifPresent(grant -> lines.add(grant.line(facts)));
        local.granted().forEach(grant -> lines.add(grant.line(facts.monthly())));
        int supported = lines.stream().mapToInt(PayerLine::months).max().orElse(0);
        var shares = Shares.of(facts.whole(supported), lines);
        boolean isLadderCheaper = isLadderCheaper(member, shares, supported, facts);
        var base = isLadderCheaper ? new MemberShare(member, period, state, local, 0, true, false, Vnd.ZERO, List.of(), Vnd.ZERO)
                : new MemberShare(member, period, state, local, supported, false, !shares.cuts().isEmpty(), facts.whole(supported), shares.lines(),
                        shares.participantPays());
        return base.withTheRestOnTheLadder(facts);
    }

    private static boolean isLadderCheaper(Insured member, Shares shares, int supported, HealthFacts facts) {
        var order = member.order();
        return order != null && supported > 0 && facts.onLadder(order, supported).compareTo(shares.participantPays()) < 0;
    }

    /** Local months are those of the State; where the State gives nothing, all. A group whose time is over counts no longer. */
    private static Grants local(HouseholdPayment payment, Insured member, MemberPeriod period, List<StateGrant> state, Optional<StateGrant> running,
                                HealthFacts facts) {
        var over = state.stream().filter(grant -> grant.months() == 0).map(grant -> grant.group().group()).collect(Collectors.toSet());
        var groups = member.groups().stream().filter(group -> !over.contains(group)).collect(Collectors.toUnmodifiableSet());
        int months = running.map(StateGrant::months).orElse(period.months());
        return payment.policies().forOne(new Recipient(groups, member.since(), payment.permanentResident(), Map.of()),
                new PaidPeriod(payment.method(), period.firstDay(), period.months(), months), facts.monthly());
    }

    private MemberShare withTheRestOnTheLadder(HealthFacts facts) {
        int rest = ladderMonths();
        if (rest == 0) {
            return this;
        }
        var order = member.order();
        if (order == null) {
            var missing = FieldProblem.of(member.field("order"), "required", Map.of());
            throw new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(missing), Map.of()).asException();
        }
        var due = facts.onLadder(order, rest);
        return new MemberShare(member, period, state, local, supportedMonths, isLadderCheaper, isCut, gross.plus(due), lines, participantPays.plus(due));
    }

    /** Months paid by the order in the household. */
    int ladderMonths() {
        return period.months() - supportedMonths;
    }

    boolean isSupported() {
        return supportedMonths > 0;
    }

    /** Whether nobody supports this member, who is therefore counted in the order. */
    boolean isOrdinary() {
        return !isSupported() && !isLadderCheaper;
    }

    /** The group that counted. */
    Group group() {
        if (!isSupported()) {
            return Group.OTHER;
        }
        return runningState().map(grant -> grant.group().group())
                .or(() -> local.granted().stream().findFirst().map(grant -> grant.supplement().group())).orElse(Group.OTHER);
    }

    /** The State's support that counts. */
    Optional<StateGrant> runningState() {
        return state.stream().filter(grant -> isSupported() && grant.months() > 0).findFirst();
    }

    /** A gift pays at most what is left of the member's own part. */
    MemberShare withGift(Vnd gift) {
        var given = gift.atMost(participantPays);
        if (given.equals(Vnd.ZERO)) {
            return this;
        }
        var all = new ArrayList<>(lines);
        all.add(new PayerLine(Payer.DONOR, null, BigDecimal.ZERO, period.months(), given, DONATION));
        return new MemberShare(member, period, state, local, supportedMonths, isLadderCheaper, isCut, gross, List.copyOf(all), participantPays.minus(given));
    }

    Calculation.Member shown() {
        return new Calculation.Member(member.order(), gross, lines, participantPays);
    }
}
