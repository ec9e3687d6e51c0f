package vn.ansinh.participant.moving;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.PersonMoved;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.participant.keeping.Acting;
import vn.ansinh.participant.keeping.Address;
import vn.ansinh.participant.keeping.Given;
import vn.ansinh.participant.keeping.Homes;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.seeing.Sight;

@Component
class Moving {

    private final Sight sight;
    private final People people;
    private final Homes homes;
    private final Outbox outbox;
    private final Acting acting;
    private final BusinessClock clock;

    Moving(Sight sight, People people, Homes homes, Outbox outbox, Acting acting, BusinessClock clock) {
        this.sight = sight;
        this.people = people;
        this.homes = homes;
        this.outbox = outbox;
        this.acting = acting;
        this.clock = clock;
    }

    Person move(Caller caller, PersonId id, Move move) {
        var before = sight.require(caller, id);
        var today = clock.today();
        var from = move.from() == null ? today : move.from();
        var born = before.identity().birth().date();
        if (from.isAfter(today) || from.isBefore(born)) {
            throw Given.invalid("from", "out-of-range", Map.of("min", born.withDayOfYear(1).toString(), "max", today.toString()));
        }
        var unit = homes.on(move.communeCode(), from, "communeCode").key();
        var address = new Address(unit, Given.detail(move.detail(), "detail"), from, clock.now());
        var after = before.moved(address, acting.note("MOVED", caller));
        people.updateAll(List.of(after));
        outbox.append(id.toString(), new PersonMoved(id, unit, from));
        return after;
    }
}
