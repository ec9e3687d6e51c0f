package vn.ansinh.participant.enrolling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.SiCode;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.participant.keeping.Person;

/** Rows taken together, in their order: later rows of a person see what earlier ones made. Holds no connection to the store. */
final class Chunk {

    private final EnrolmentDecider decider;
    private final Supplier<PersonId> newIds;
    private final Map<PersonalId, Person> known = new HashMap<>();
    private final Map<PersonId, Long> storedVersions = new HashMap<>();
    private final Map<SiCode, PersonId> siCodes = new HashMap<>();
    private final Map<PersonalId, Person> taken = new LinkedHashMap<>();
    private final List<Outbox.Keyed> events = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Chunk(EnrolmentDecider decider, Supplier<PersonId> newIds) {
        this.decider = decider;
        this.newIds = newIds;
    }

    /** What became of a row. */
    record Outcome(Candidate row, @Nullable Problem problem, List<FieldProblem> warnings) {
    }

    void stored(PersonalId personalId, Person person) {
        known.put(personalId, person);
        storedVersions.put(person.id(), person.version());
    }

    void owned(SiCode siCode, PersonId owner) {
        siCodes.put(siCode, owner);
    }

    /** @param inArea says whether the person after the row lies in the uploader's area on the row's day */
    void take(Candidate row, Predicate<Person> inArea) {
        var id = row.identity().personalId();
        var before = taken.getOrDefault(id, known.get(id));
        var siCode = row.identity().siCode();
        if (before == null && siCode != null && siCodes.containsKey(siCode)) {
            refuse(row, Problem.at(ProblemType.PARTICIPANT_EXISTS, "siCode", Map.of()).with("participantId", siCodes.get(siCode).toString()));
            return;
        }
        var decided = decider.decide(before, before == null ? newIds.get() : before.id(), row);
        if (!inArea.test(decided.person())) {
            refuse(row, Problem.at(ProblemType.OUTSIDE_AREA, "communeCode", Map.of()));
            return;
        }
        if (before == null && siCode != null) {
            siCodes.put(siCode, decided.person().id());
        }
        taken.put(id, decided.person());
        String key = decided.person().id().toString();
        decided.events().forEach(event -> events.add(new Outbox.Keyed(key, event)));
        outcomes.add(new Outcome(row, null, decided.warnings()));
    }

    private void refuse(Candidate row, Problem problem) {
        outcomes.add(new Outcome(row, problem, List.of()));
    }

    /** People not stored yet. */
    List<Person> added() {
        return taken.values().stream().filter(person -> !storedVersions.containsKey(person.id())).map(person -> person.asOneChange(0)).toList();
    }

    /** Stored people with added history, in the version after the stored one. */
    List<Person> changed() {
        return taken.values().stream().filter(person -> storedVersions.containsKey(person.id()))
                .filter(person -> person.version() > storedVersions.get(person.id())).map(this::nextVersion).toList();
    }

    /** Everybody a row was taken for, as they are after the chunk. */
    Map<PersonalId, Person> people() {
        var people = new LinkedHashMap<PersonalId, Person>();
        taken.forEach((id, person) -> people.put(id, nextVersion(person)));
        return people;
    }

    List<Outbox.Keyed> events() {
        return events;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    private Person nextVersion(Person person) {
        long before = storedVersions.getOrDefault(person.id(), 0L);
        return person.version() > before ? person.asOneChange(before) : person;
    }
}
