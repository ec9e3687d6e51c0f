package vn.ansinh.participant.showing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.participant.keeping.Address;
import vn.ansinh.participant.keeping.Membership;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.keeping.Residence;
import vn.ansinh.starter.problem.ProblemWriter;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;

/** Makes views of people. */
@Component
public class Views {

    private final AdminUnits units;
    private final Residence residence;
    private final BusinessClock clock;
    private final ProblemWriter texts;

    public Views(AdminUnits units, Residence residence, BusinessClock clock, ProblemWriter texts) {
        this.units = units;
        this.residence = residence;
        this.clock = clock;
        this.texts = texts;
    }

    public PersonView whole(Person person) {
        return view(person, null);
    }

    /** With a warning where the personal ID disagrees with year of birth or sex. */
    public PersonView wholeWithWarnings(Person person) {
        var warnings = person.identity().personalIdAgrees() ? List.<FieldProblem>of() : List.of(FieldProblem.of("personalId", "personal-id-disagrees", Map.of()));
        return view(person, texts.render(warnings));
    }

    /** What is shown to callers without a relation: enough to tell whether it is the person who stands at the counter. */
    public PersonView masked(Person person) {
        var identity = person.identity();
        return new PersonView(person.id(), person.version(), identity.personalId().masked(), null, initials(identity.fullName()), null,
                identity.birth().date().getYear(), null, null, null, null, null, null, true, null);
    }

    public PersonView.GroupView group(Membership membership) {
        var evidence = membership.evidence();
        return new PersonView.GroupView(membership.id(), membership.group(), membership.from(), membership.to(),
                evidence == null ? null : new PersonView.EvidenceView(evidence.document(), evidence.issuedOn(), evidence.issuer()), membership.endReason());
    }

    private PersonView view(Person person, @Nullable List<Map<String, Object>> warnings) {
        var identity = person.identity();
        var birth = identity.birth();
        var siCode = identity.siCode();
        var today = clock.today();
        return new PersonView(person.id(), person.version(), identity.personalId().value(), siCode == null ? null : siCode.value(), identity.fullName(),
                birth.yearOnly() ? null : birth.date(), birth.yearOnly() ? birth.date().getYear() : null, identity.sex(), identity.ethnicity(), identity.phone(),
                address(person.addressNear(today), residence.on(person, today)),
                person.addresses().stream().map(address -> address(address, address.unit())).toList(),
                person.groups().stream().map(this::group).toList(), null, warnings);
    }

    private PersonView.AddressView address(Address address, UnitKey unit) {
        return new PersonView.AddressView(unit.code(), unit.validFrom(), units.find(unit).map(AdminUnit::fullName).orElse(""), address.detail(), address.from());
    }

    private static String initials(String fullName) {
        var words = fullName.split(" ");
        return Arrays.stream(words, 0, words.length - 1).map(word -> word.substring(0, 1) + ".").collect(Collectors.joining(" ", "", " ")).stripLeading()
                + words[words.length - 1];
    }
}
