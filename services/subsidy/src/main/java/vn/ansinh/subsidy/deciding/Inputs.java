package vn.ansinh.subsidy.deciding;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.rules.RuleSet;

/** Makes the engine's input of a proposal: the groups are those recognised on the payment date and those that unit and ethnicity bring. */
final class Inputs {

    private static final String KINH = "01";

    private final Islands islands;

    Inputs(Islands islands) {
        this.islands = islands;
    }

    Payment payment(Proposal.Item item, int supportedMonthsUsed, RuleSet rules) {
        var person = item.person();
        return new Payment(item.paymentDate(), item.income(), item.method(), item.months(), item.startMonth(), groups(person, item.paymentDate(), rules),
                supportedMonthsUsed, item.monthsPaidBefore(), person.birthDate(), person.sex(), person.statuses(), item.current(), Purpose.QUOTE);
    }

    /** Groups of other schemes do not count here. */
    private Set<Group> groups(PersonSnapshot person, LocalDate day, RuleSet rules) {
        var groups = new LinkedHashSet<Group>();
        person.groups().stream().filter(membership -> isValid(membership, day)).map(PersonSnapshot.Membership::group)
                .filter(Group.OF_THE_STATE::contains).forEach(groups::add);
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
