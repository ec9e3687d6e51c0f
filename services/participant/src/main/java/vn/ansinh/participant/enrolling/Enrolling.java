package vn.ansinh.participant.enrolling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.participant.keeping.Numbers;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Residence;
import vn.ansinh.participant.seeing.Relations;
import vn.ansinh.participant.telling.Snapshots;
import vn.ansinh.units.AdminUnits;

/**
 * Takes rows in bulk: two reads and a handful of bulk writes in one transaction. When somebody else takes a number or changes a person meanwhile, the rows
 * are taken one by one, so that a row in conflict stops no other.
 */
@Component
class Enrolling {

    private static final Logger LOG = LoggerFactory.getLogger(Enrolling.class);
    private static final int ATTEMPTS = 3;

    private final RowReader reader;
    private final People people;
    private final Numbers numbers;
    private final Relations relations;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Residence residence;
    private final AdminUnits units;
    private final AreaRule areas;
    private final Snapshots snapshots;
    private final BusinessClock clock;

    Enrolling(RowReader reader, People people, Numbers numbers, Relations relations, Outbox outbox, Transactions transactions, Residence residence,
              AdminUnits units, AreaRule areas, Snapshots snapshots, BusinessClock clock) {
        this.reader = reader;
        this.people = people;
        this.numbers = numbers;
        this.relations = relations;
        this.outbox = outbox;
        this.transactions = transactions;
        this.residence = residence;
        this.units = units;
        this.areas = areas;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    List<Enrolment.Result> enrol(Enrolment enrolment) {
        var results = new HashMap<Integer, Enrolment.Result>();
        var candidates = new ArrayList<Candidate>();
        for (var row : enrolment.rows()) {
            try {
                candidates.add(reader.read(row));
            } catch (ProblemException refused) {
                results.put(row.row(), refusal(row.row(), refused.problem()));
            }
        }
        taken(enrolment, candidates).forEach(result -> results.put(result.row(), result));
        return enrolment.rows().stream().map(row -> results.get(row.row())).toList();
    }

    private List<Enrolment.Result> taken(Enrolment enrolment, List<Candidate> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try {
            return together(enrolment, rows);
        } catch (DataAccessException | ProblemException conflict) {
            LOG.info("{} rows of a list are taken one by one after {}", rows.size(), conflict.getClass().getSimpleName());
            return rows.stream().map(row -> alone(enrolment, row)).toList();
        }
    }

    private Enrolment.Result alone(Enrolment enrolment, Candidate row) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return together(enrolment, List.of(row)).getFirst();
            } catch (DataAccessException | ProblemException conflict) {
                LOG.debug("row {} met a conflict in attempt {}", row.row(), attempt);
            }
        }
        return refusal(row.row(), Problem.of(ProblemType.TRY_AGAIN));
    }

    private List<Enrolment.Result> together(Enrolment enrolment, List<Candidate> rows) {
        var chunk = transactions.inTransaction(() -> {
            var folded = folded(enrolment, rows);
            people.insertAll(folded.added());
            people.updateAll(folded.changed());
            outbox.appendAll(folded.events());
            return folded;
        });
        var after = chunk.people();
        relations.note(enrolment.organisation(), after.values());
        return chunk.outcomes().stream().map(outcome -> {
            var row = outcome.row();
            return outcome.problem() != null ? refusal(row.row(), outcome.problem())
                    : new Enrolment.Result(row.row(), snapshots.of(after.get(row.identity().personalId()), row.on()), null, outcome.warnings());
        }).toList();
    }

    private Chunk folded(Enrolment enrolment, List<Candidate> rows) {
        var now = clock.now();
        var uploader = new Caller(enrolment.actor(), Set.of(), enrolment.area(), enrolment.organisation());
        var chunk = new Chunk(new EnrolmentDecider(residence, units, now, enrolment.actor(), enrolment.organisation()), () -> new PersonId(Uuids.next(now)));
        load(chunk, rows);
        for (var row : rows) {
            chunk.take(row, person -> areas.covers(uploader, residence.on(person, row.on())));
        }
        return chunk;
    }

    private void load(Chunk chunk, List<Candidate> rows) {
        Map<String, PersonId> owners = numbers.owners(rows.stream().map(Candidate::identity).toList());
        var stored = people.findAll(Set.copyOf(owners.values()));
        for (var row : rows) {
            var identity = row.identity();
            numbers.ownerOfId(identity.personalId(), owners).map(stored::get).ifPresent(person -> chunk.stored(identity.personalId(), person));
            if (identity.siCode() != null) {
                numbers.ownerOfSiCode(identity.siCode(), owners).ifPresent(owner -> chunk.owned(identity.siCode(), owner));
            }
        }
    }

    private static Enrolment.Result refusal(int row, Problem problem) {
        return new Enrolment.Result(row, null,
                new Problem(problem.type(), problem.arguments(), problem.errors().stream().map(error -> error.inRow(row)).toList(), problem.extensions()), List.of());
    }
}
