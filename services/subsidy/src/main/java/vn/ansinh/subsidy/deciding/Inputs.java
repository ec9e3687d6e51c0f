package vn.ansinh.subsidy.deciding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Additions;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.subsidy.rules.RuleSet;

/** Makes the engine's input of a proposal: the groups are those recognised on the payment date and those that unit and ethnicity bring. */
final class Inputs {

    private static final String KINH = "01";

    private final Islands islands;

    Inputs(Islands islands) {
        this.islands = islands;
    }

    Payment payment(Proposal.Item item, SupportedMonths before, RuleSet rules, PolicyBook book) {
        var covered = payment(item, 0, Map.of(), rules, book).covered();
        return payment(item, before.usedBeside(covered), before.usedByPolicyBeside(covered), rules, book);
    }

    Payment payment(Proposal.Item item, int supportedMonthsUsed, Map<String, Integer> monthsUsedByPolicy, RuleSet rules, PolicyBook book) {
        var person = item.person();
        var day = item.paymentDate();
        var policies = book.in(person.unit(), day, Scheme.VOLUNTARY_SI);
        return new Payment(day, item.income(), item.method(), item.months(), item.startMonth(), groups(person, day, rules, policies), supportedMonthsUsed,
                item.monthsPaidBefore(), person.birthDate(), person.sex(), person.statuses(), item.current(),
                additions(person, day, policies, monthsUsedByPolicy), Purpose.QUOTE);
    }

    /** The stored address is taken as the permanent residence. */
    private static Additions additions(PersonSnapshot person, LocalDate day, LocalPolicies policies, Map<String, Integer> monthsUsed) {
        var since = new HashMap<Group, LocalDate>();
        person.groups().stream().filter(membership -> isValid(membership, day)).forEach(membership -> since.put(membership.group(), membership.from()));
        return policies.supplements().isEmpty() && Group.OF_THE_STATE.containsAll(since.keySet()) ? Additions.NONE
                : new Additions(policies, since, true, monthsUsed, Vnd.ZERO);
    }

    /** Groups that neither the State nor a local policy of this product knows do not count here. */
    private Set<Group> groups(PersonSnapshot person, LocalDate day, RuleSet rules, LocalPolicies policies) {
        var groups = new LinkedHashSet<Group>();
        person.groups().stream().filter(membership -> isValid(membership, day)).map(PersonSnapshot.Membership::group)
                .filter(group -> Group.OF_THE_STATE.contains(group) || policies.knownGroups().contains(group)).forEach(groups::add);
        if (islands.contain(person.unit(), day, rules)) {
            groups.add(Group.ISLAND);
        }
        if (!KINH.equals(person.ethnicity())) {
            groups.add(Group.ETHNIC);
        }
        return groups;
    }

    private static boolean isValid(PersonSnapshot.Membership membership, LocalDate day) {
        var to = membership.to();
        return !membership.from().isAfter(day) && (to == null || !to.isBefore(day));
    }
}
