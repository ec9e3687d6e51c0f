package vn.ansinh.subsidy.insuring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.rules.DayRules;
import vn.ansinh.subsidy.rules.RuleSet;

/** One implementation of household health insurance for quotes, estimates and simulations. */
public final class HouseholdCalculator {

    private final RuleSet rules;
    private final Map<DayRules, HealthFacts> facts = new ConcurrentHashMap<>();

    public HouseholdCalculator(RuleSet rules) {
        this.rules = rules;
    }

    public Outcome calculate(HouseholdPayment payment) {
        return calculate(payment, Detail.EXPLAINED);
    }

    public Outcome calculate(HouseholdPayment payment, Detail detail) {
        var outside = HouseholdConditions.dayOutsideRules(payment, rules);
        if (outside.isPresent()) {
            return new Outcome.Refused(outside.get());
        }
        var onDay = factsOn(payment.paymentDate());
        var refusal = HouseholdConditions.firstOf(payment, onDay);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        try {
            var shares = shares(payment, onDay);
            return HouseholdConditions.rungTakenTwice(shares, onDay).<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> new Outcome.Calculated(worked(payment, shares, onDay, detail)));
        } catch (ProblemException refused) {
            return new Outcome.Refused(refused.problem());
        }
    }

    /**
     * What the last months of a member's period cost, before support; supported months come first.
     *
     * @param payment one that can be calculated
     */
    public Vnd costOfLastMonths(HouseholdPayment payment, Insured member, int last) {
        var onDay = factsOn(payment.paymentDate());
        var share = MemberShare.of(payment, member, onDay, rules);
        int ladder = Math.min(last, share.ladderMonths());
        var order = member.order();
        return onDay.whole(last - ladder).plus(order == null ? Vnd.ZERO : onDay.onLadder(order, ladder));
    }

    private HealthFacts factsOn(LocalDate day) {
        var onDay = rules.on(day);
        var found = facts.get(onDay);
        return found == null ? facts.computeIfAbsent(onDay, HealthFacts::of) : found;
    }

    private List<MemberShare> shares(HouseholdPayment payment, HealthFacts onDay) {
        var shares = new ArrayList<MemberShare>(payment.members().size());
        var gift = payment.donorAmount();
        for (var member : payment.members()) {
            var share = MemberShare.of(payment, member, onDay, rules);
            var afterGift = share.withGift(gift);
            gift = gift.minus(share.participantPays().minus(afterGift.participantPays()));
            shares.add(afterGift);
        }
        return shares;
    }

    private static Calculation worked(HouseholdPayment payment, List<MemberShare> shares, HealthFacts onDay, Detail detail) {
        var gross = Vnd.sum(shares.stream().map(MemberShare::gross).toList());
        var own = Vnd.sum(shares.stream().map(MemberShare::participantPays).toList());
        int months = shares.stream().mapToInt(share -> share.period().months()).max().orElseThrow();
        var trace = detail == Detail.EXPLAINED ? HouseholdExplanation.of(payment, shares, onDay, gross, own) : List.<TraceStep>of();
        return new Calculation(gross, lines(shares), own, group(shares), months, payment.paymentDate(),
                payment.isOfOnePerson() ? null : shares.stream().map(MemberShare::shown).toList(), HouseholdNotices.of(payment, shares, onDay), trace,
                onDay.rules().ref());
    }

    /** One line for what one payer bears by one percentage: months and amounts of all members together. */
    private static List<PayerLine> lines(List<MemberShare> shares) {
        var sums = new LinkedHashMap<Source, PayerLine>();
        shares.stream().flatMap(share -> share.lines().stream()).forEach(line -> sums.merge(Source.of(line), line, (one, other) ->
                new PayerLine(one.payer(), one.name(), one.percent(), one.months() + other.months(), one.amount().plus(other.amount()), one.legalBasis())));
        return sums.values().stream().sorted(Comparator.comparing(PayerLine::payer)).toList();
    }

    private static Group group(List<MemberShare> shares) {
        var groups = shares.stream().map(MemberShare::group).distinct().toList();
        return groups.size() == 1 ? groups.getFirst() : Group.OTHER;
    }

    private record Source(Payer payer, @Nullable String name, BigDecimal percent, String legalBasis) {

        static Source of(PayerLine line) {
            return new Source(line.payer(), line.name(), line.percent(), line.legalBasis());
        }
    }
}
