package vn.ansinh.participant.enrolling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.GroupRecognised;
import vn.ansinh.contracts.event.PersonMoved;
import vn.ansinh.contracts.event.PersonRegistered;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.participant.keeping.Address;
import vn.ansinh.participant.keeping.Change;
import vn.ansinh.participant.keeping.Membership;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.keeping.Residence;
import vn.ansinh.units.AdminUnits;

/**
 * What a row makes of a person. An unknown one is registered as of the row's day. A known one keeps name, address and group: history is added for days of
 * which nothing is known, and what contradicts the registry is answered as a warning.
 */
final class EnrolmentDecider {

    private static final UUID MEMBERSHIPS = UUID.fromString("6f1f4f0e-4a53-5d0c-9a5e-2f8a0f6d3b11");
    private static final Set<Group> OF_THE_COMMUNES_LIST = Set.of(Group.POOR, Group.NEAR_POOR);

    private final Residence residence;
    private final AdminUnits units;
    private final Instant now;
    private final String actor;
    private final String organisation;

    EnrolmentDecider(Residence residence, AdminUnits units, Instant now, String actor, String organisation) {
        this.residence = residence;
        this.units = units;
        this.now = now;
        this.actor = actor;
        this.organisation = organisation;
    }

    /** The person after the row, what happened, and what was noticed. */
    record Decided(Person person, List<Event> events, List<FieldProblem> warnings) {

        static Decided nothing(Person person) {
            return new Decided(person, List.of(), List.of());
        }

        Decided then(UnaryOperator<Decided> next) {
            var following = next.apply(nothing(person));
            return new Decided(following.person, joined(events, following.events), joined(warnings, following.warnings));
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            var all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }
    }

    Decided decide(@Nullable Person known, PersonId newId, Candidate row) {
        if (known == null) {
            return registered(newId, row).then(so -> grouped(so.person(), row));
        }
        return new Decided(known, List.of(), identityWarnings(known, row)).then(so -> placed(so.person(), row)).then(so -> grouped(so.person(), row));
    }

    private Decided registered(PersonId id, Candidate row) {
        var address = new Address(row.unit(), row.detail(), row.on(), now);
        var person = Person.registered(id, row.identity(), address, List.of(), change("REGISTERED"));
        var warnings = row.identity().personalIdAgrees() ? List.<FieldProblem>of() : List.of(warning(row, "personalId", "personal-id-disagrees"));
        return new Decided(person, List.of(new PersonRegistered(id, row.identity().sex(), row.identity().birth().month(), row.unit(), row.on())), warnings);
    }

    private static List<FieldProblem> identityWarnings(Person known, Candidate row) {
        var registered = known.identity();
        var given = row.identity();
        var warnings = new ArrayList<FieldProblem>();
        if (!registered.hasNameOf(given)) {
            warnings.add(warning(row, "fullName", "name-differs"));
        }
        if (!registered.birth().agreesWith(given.birth())) {
            warnings.add(warning(row, "birthDate", "birth-date-differs"));
        }
        if (registered.sex() != given.sex()) {
            warnings.add(warning(row, "sex", "sex-differs"));
        }
        if (registered.siCode() != null && given.siCode() != null && !registered.siCode().equals(given.siCode())) {
            warnings.add(warning(row, "siCode", "si-code-differs"));
        }
        return warnings;
    }

    private Decided placed(Person person, Candidate row) {
        var registered = residence.on(person, row.on());
        if (person.addressOn(row.on()).isPresent()) {
            if (registered.equals(row.unit())) {
                return Decided.nothing(person);
            }
            boolean placesADividedCommune = residence.isUnplaced(person, row.on()) && units.successors(person.addressNear(row.on()).unit()).stream()
                    .flatMap(successor -> units.onMapOf(successor.unit(), row.on()).stream()).anyMatch(unit -> unit.key().equals(row.unit()));
            if (!placesADividedCommune) {
                return new Decided(person, List.of(), List.of(warning(row, "communeCode", "address-differs")));
            }
        }
        var moved = person.moved(new Address(row.unit(), row.detail(), row.on(), now), change("MOVED"));
        return new Decided(moved, List.of(new PersonMoved(person.id(), row.unit(), row.on())), List.of());
    }

    private Decided grouped(Person person, Candidate row) {
        var group = row.group();
        if (group == null || person.groupsOn(row.on()).stream().anyMatch(known -> known.group().equals(group))) {
            return Decided.nothing(person);
        }
        if (contradicts(person, group, row.on())) {
            return new Decided(person, List.of(), List.of(warning(row, "group", "group-differs")));
        }
        var id = Uuids.derived(MEMBERSHIPS, person.id() + "|" + group + "|" + row.on());
        var membership = new Membership(id, group, row.on(), lastDay(person, group, row.on()), row.evidence(), null, organisation);
        return new Decided(person.recognised(membership, change("GROUP_RECOGNISED")),
                List.of(new GroupRecognised(person.id(), id, group, membership.from(), membership.to())), List.of());
    }

    /** Another place on the commune's list is recognised for the day, or an officer ended this one before in the same year. */
    private static boolean contradicts(Person person, Group group, LocalDate day) {
        boolean otherPlace = OF_THE_COMMUNES_LIST.contains(group) && person.groupsOn(day).stream().map(Membership::group).anyMatch(OF_THE_COMMUNES_LIST::contains);
        return otherPlace || person.groups().stream().anyMatch(known -> known.group().equals(group) && known.endReason() != null
                && known.to() != null && known.to().isBefore(day) && known.to().getYear() == day.getYear());
    }

    /** The end of the row's year, or the day before the same group begins again. */
    private static LocalDate lastDay(Person person, Group group, LocalDate from) {
        var endOfYear = LocalDate.of(from.getYear(), Month.DECEMBER, 31);
        return person.groups().stream().filter(known -> known.group().equals(group)).map(Membership::from).filter(next -> next.isAfter(from))
                .map(next -> next.minusDays(1)).filter(day -> day.isBefore(endOfYear)).min(LocalDate::compareTo).orElse(endOfYear);
    }

    private Change change(String what) {
        return Change.of(what, now, actor, organisation);
    }

    private static FieldProblem warning(Candidate row, String field, String code) {
        return FieldProblem.of(field, code, Map.of()).inRow(row.row());
    }
}
