package vn.ansinh.participant.registering;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.PersonRegistered;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.participant.keeping.Acting;
import vn.ansinh.participant.keeping.Address;
import vn.ansinh.participant.keeping.Given;
import vn.ansinh.participant.keeping.Homes;
import vn.ansinh.participant.keeping.Identity;
import vn.ansinh.participant.keeping.Numbers;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.seeing.Relations;

/** The command: one person with what must be unique, the relation and the event, in the running transaction. */
@Component
class Registering {

    private final People people;
    private final Numbers numbers;
    private final Relations relations;
    private final Outbox outbox;
    private final Homes homes;
    private final AreaRule areas;
    private final Acting acting;
    private final BusinessClock clock;

    Registering(People people, Numbers numbers, Relations relations, Outbox outbox, Homes homes, AreaRule areas, Acting acting, BusinessClock clock) {
        this.people = people;
        this.numbers = numbers;
        this.relations = relations;
        this.outbox = outbox;
        this.homes = homes;
        this.areas = areas;
        this.acting = acting;
        this.clock = clock;
    }

    Person register(Registration registration, Caller caller) {
        var today = clock.today();
        var now = clock.now();
        var identity = new Identity(Given.personalId(registration.personalId()), Given.siCode(registration.siCode()), Given.fullName(registration.fullName()),
                Given.birth(registration.birthDate(), registration.birthYear(), today), registration.sex(), Given.ethnicity(registration.ethnicity()),
                Given.phone(registration.phone()));
        var unit = homes.on(registration.address().communeCode(), today, "address.communeCode").key();
        areas.require(caller, unit);
        numbers.requireFree(identity);
        var address = new Address(unit, Given.detail(registration.address().detail(), "address.detail"), today, now);
        var person = Person.registered(new PersonId(Uuids.next(now)), identity, address, List.of(), acting.note("REGISTERED", caller));
        store(person);
        if (caller.organisation() != null) {
            relations.note(caller.organisation(), List.of(person));
        }
        outbox.append(person.id().toString(), new PersonRegistered(person.id(), identity.sex(), identity.birth().month(), unit, today));
        return person;
    }

    private void store(Person person) {
        try {
            people.insertAll(List.of(person));
        } catch (DuplicateKeyException taken) {
            throw numbers.taken(person.identity());
        }
    }
}
