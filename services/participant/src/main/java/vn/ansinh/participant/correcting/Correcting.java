package vn.ansinh.participant.correcting;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.PersonCorrected;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.participant.keeping.Acting;
import vn.ansinh.participant.keeping.Numbers;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.seeing.Relations;
import vn.ansinh.participant.seeing.Sight;

@Component
class Correcting {

    private final Transactions transactions;
    private final Sight sight;
    private final People people;
    private final Numbers numbers;
    private final Relations relations;
    private final Outbox outbox;
    private final Acting acting;
    private final BusinessClock clock;

    Correcting(Transactions transactions, Sight sight, People people, Numbers numbers, Relations relations, Outbox outbox, Acting acting, BusinessClock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.people = people;
        this.numbers = numbers;
        this.relations = relations;
        this.outbox = outbox;
        this.acting = acting;
        this.clock = clock;
    }

    /** Answers the person as it is now; a correction that changes nothing makes no new version. */
    Person correct(Caller caller, PersonId id, long version, Correction correction) {
        return transactions.inTransaction(() -> {
            var before = sight.require(caller, id);
            if (before.version() != version) {
                throw Problem.of(ProblemType.VERSION_MISMATCH).asException();
            }
            var identity = correction.appliedTo(before.identity(), clock.today());
            var changed = Correction.changed(before.identity(), identity);
            if (changed.isEmpty()) {
                return before;
            }
            numbers.requireFree(identity, id);
            var after = before.corrected(identity, acting.note("CORRECTED", caller, changed));
            store(before, after);
            if (changed.contains("fullName")) {
                relations.renamed(after);
            }
            outbox.append(id.toString(), new PersonCorrected(id, identity.sex(), identity.birth().month()));
            return after;
        });
    }

    private void store(Person before, Person after) {
        try {
            people.update(before, after);
        } catch (DuplicateKeyException taken) {
            throw numbers.taken(after.identity());
        }
    }
}
