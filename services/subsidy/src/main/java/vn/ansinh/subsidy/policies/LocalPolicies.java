package vn.ansinh.subsidy.policies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.subsidy.policies.Denied.Reason;

/**
 * The local policies that hold for one product in a territory on a day (rule book sections 4.1 and 10).
 *
 * @param supplements in a stable order
 * @param knownGroups groups that any local policy of the product knows, here or elsewhere
 * @param inAPart     names of policies that hold in a part of the unit only, so that nobody can say whether they hold for somebody in it
 */
public record LocalPolicies(List<Supplement> supplements, Set<Group> knownGroups, List<String> inAPart) {

    public static final LocalPolicies NONE = new LocalPolicies(List.of(), Set.of());

    private static final Comparator<Supplement> STACKING_ORDER =
            Comparator.comparing(Supplement::stackingOrder, Comparator.nullsFirst(Comparator.naturalOrder()));

    public LocalPolicies(List<Supplement> supplements, Set<Group> knownGroups) {
        this(supplements, knownGroups, List.of());
    }

    /** Policies that somebody brings along, with the groups that others know. */
    public static LocalPolicies of(List<Supplement> supplements, LocalPolicies others) {
        var groups = new HashSet<>(others.knownGroups);
        supplements.forEach(supplement -> groups.add(supplement.group()));
        return new LocalPolicies(List.copyOf(supplements), Set.copyOf(groups));
    }

    /** Whether a policy that holds here gives anything to the group. */
    public boolean speakOf(Group group) {
        return supplements.stream().anyMatch(supplement -> supplement.group().equals(group));
    }

    /** What to tell where a policy holds in a part of the unit only. */
    public List<Warning> warnings() {
        return inAPart.stream().map(name -> new Warning("policy-in-a-part-of-the-unit", new BilingualText(
                "%s chỉ áp dụng cho một phần của đơn vị này nên chưa được tính; hãy dùng mã xã cũ kèm ngày (mã@ngày) của nơi cư trú.".formatted(name),
                "%s holds in a part of this unit only and was not counted; tell the former commune with its day (code@day).".formatted(name)))).toList();
    }

    /**
     * Per payer the highest that fits counts once, of equal ones that with more months; what stacks is added, of each such policy the highest.
     *
     * @param base exact đồng a month that a percentage counts on
     */
    public Grants forOne(Recipient recipient, PaidPeriod period, BigDecimal base) {
        if (supplements.isEmpty()) {
            return Grants.NONE;
        }
        var denied = new ArrayList<Denied>();
        var fitting = new ArrayList<Grant>();
        for (var supplement : supplements) {
            if (recipient.isOf(supplement.group())) {
                switch (judged(supplement, recipient, period)) {
                    case Fits(var grant) -> fitting.add(grant);
                    case Fails(var reason) -> denied.add(new Denied(supplement, reason));
                }
            }
        }
        fitting.sort(Comparator.comparing((Grant grant) -> grant.supplement().payer())
                .thenComparing(Grant::supplement, STACKING_ORDER)
                .thenComparing(grant -> grant.supplement().worth().monthly(base), Comparator.reverseOrder())
                .thenComparing(Grant::months, Comparator.reverseOrder()));
        return new Grants(firstOfEach(fitting), List.copyOf(denied));
    }

    private static List<Grant> firstOfEach(List<Grant> inOrder) {
        var counted = new HashSet<Once>();
        return inOrder.stream().filter(grant -> counted.add(Once.of(grant.supplement()))).toList();
    }

    private static Judgement judged(Supplement supplement, Recipient recipient, PaidPeriod period) {
        var conditions = supplement.conditions();
        if (conditions.excludedMethods().contains(period.method())) {
            return new Fails(Reason.METHOD_EXCLUDED);
        }
        if (conditions.permanentResidentsOnly() && Boolean.FALSE.equals(recipient.permanentResident())) {
            return new Fails(Reason.NOT_PERMANENT_RESIDENT);
        }
        int months = months(supplement, recipient, period);
        return months == 0 ? new Fails(Reason.MONTHS_OVER)
                : new Fits(new Grant(supplement, months, conditions.permanentResidentsOnly() && recipient.permanentResident() == null,
                        conditions.monthsFromRecognition() != null && !recipient.since().containsKey(supplement.group())));
    }

    private static int months(Supplement supplement, Recipient recipient, PaidPeriod period) {
        var conditions = supplement.conditions();
        if (!conditions.hasOwnMonths()) {
            return period.supportedMonths();
        }
        int months = period.months();
        var limit = conditions.monthsFromRecognition();
        if (limit != null) {
            var since = recipient.since().get(supplement.group());
            months = since == null ? Math.min(months, limit) : period.monthsWithin(since, limit);
        }
        var most = conditions.maxMonths();
        return most == null ? months : Math.min(months, Math.max(0, most - recipient.monthsUsed().getOrDefault(supplement.policy(), 0)));
    }

    private sealed interface Judgement {
    }

    private record Fits(Grant grant) implements Judgement {
    }

    private record Fails(Reason reason) implements Judgement {
    }

    /** What counts only once: a payer's highest, or one policy that stacks. */
    private record Once(Payer payer, String policy) {

        static Once of(Supplement supplement) {
            return new Once(supplement.payer(), supplement.stackingOrder() == null ? "" : supplement.policy());
        }
    }
}
