package vn.ansinh.participant.seeing;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.keeping.Residence;

/**
 * Who may see and change whom: an organisation the people it had to do with in the last 24 months, an officer those who live in the area today; where a
 * token holds both, both bind.
 */
@Component
public class Sight {

    private final Relations relations;
    private final AreaRule areas;
    private final Residence residence;
    private final People people;
    private final BusinessClock clock;

    Sight(Relations relations, AreaRule areas, Residence residence, People people, BusinessClock clock) {
        this.relations = relations;
        this.areas = areas;
        this.residence = residence;
        this.people = people;
        this.clock = clock;
    }

    public static void requireRole(Caller caller) {
        caller.requireAny(Role.OFFICER, Role.PARTNER, Role.COLLECTOR);
    }

    /** The person, if the caller may see all of them; refuses with {@code not-found}, {@code outside-organisation} or {@code outside-area}. */
    public Person require(Caller caller, PersonId id) {
        var person = people.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        String organisation = caller.organisation();
        if (organisation != null && !relations.exists(organisation, id)) {
            throw Problem.of(ProblemType.OUTSIDE_ORGANISATION).asException();
        }
        areas.require(caller, residence.on(person, clock.today()));
        return person;
    }

    /** Those of these people whom the caller may see whole. */
    public Set<PersonId> open(Caller caller, Set<Person> candidates) {
        var covered = candidates.stream().filter(person -> areas.covers(caller, residence.on(person, clock.today()))).map(Person::id).collect(Collectors.toSet());
        String organisation = caller.organisation();
        return organisation == null ? covered : relations.related(organisation, covered);
    }
}
