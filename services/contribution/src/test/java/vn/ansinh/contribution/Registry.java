package vn.ansinh.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.internal.Enrolment;
import vn.ansinh.contracts.internal.PeopleQuery;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.asking.People;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;

/** Stands in for the registry of people: everybody is known under an id derived from the personal ID. */
public class Registry implements People {

    /** Whoever comes with this name is registered under another. */
    public static final String OTHER_NAME = "Tên Khác";

    private static final UUID NAMESPACE = UUID.fromString("6f2f6e0c-5ad2-4f0e-9df7-1a3f26f8a001");

    private final Map<PersonId, PersonSnapshot> people = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile ProblemType failure = ProblemType.TRY_AGAIN;

    /** Lets the next calls fail as if the service were down. */
    public void failNext(int calls) {
        failNext(calls, ProblemType.TRY_AGAIN);
    }

    public void failNext(int calls, ProblemType with) {
        failure = with;
        failures.set(calls);
    }

    public static PersonId idOf(String personalId) {
        return new PersonId(Uuids.derived(NAMESPACE, personalId));
    }

    /** A person in the commune of Lào Cai today. */
    public PersonId person(String personalId, String unit) {
        var key = AdminUnits.shipped().resolve(unit, LocalDate.of(2026, 11, 1)).map(AdminUnit::key).orElseThrow();
        return remember(personalId, key, List.of()).personId();
    }

    private PersonSnapshot remember(String personalId, UnitKey unit, List<PersonSnapshot.Membership> groups) {
        var id = idOf(personalId);
        var snapshot = new PersonSnapshot(id, 1, LocalDate.of(1990, 5, 17), false, Sex.FEMALE, "01", unit, groups, Set.of());
        people.put(id, snapshot);
        return snapshot;
    }

    @Override
    public List<PeopleQuery.Result> snapshots(PeopleQuery query) {
        failIfTold();
        return query.items().stream().map(it -> Optional.ofNullable(people.get(it.personId())).map(found -> new PeopleQuery.Result(found, null))
                .orElseGet(() -> new PeopleQuery.Result(null, Problem.of(ProblemType.NOT_FOUND)))).toList();
    }

    @Override
    public List<Enrolment.Result> enrol(Enrolment enrolment) {
        failIfTold();
        return enrolment.rows().stream().map(this::enrol).toList();
    }

    private Enrolment.Result enrol(Enrolment.Row row) {
        var unit = AdminUnits.shipped().resolve(row.communeCode(), row.on());
        if (unit.isEmpty()) {
            return new Enrolment.Result(row.row(), null, Problem.of(ProblemType.UNKNOWN_UNIT, Map.of("code", row.communeCode())), List.of());
        }
        var warnings = row.fullName().equals(OTHER_NAME) ? List.of(FieldProblem.of("fullName", "name-differs", Map.of())) : List.<FieldProblem>of();
        return new Enrolment.Result(row.row(), remember(row.personalId(), unit.get().key(), memberships(row.group(), row.on())), null, warnings);
    }

    private static List<PersonSnapshot.Membership> memberships(@Nullable Group group, LocalDate on) {
        return group == null ? List.of() : List.of(new PersonSnapshot.Membership(group, on, on.withMonth(12).withDayOfMonth(31), "1", null));
    }

    private void failIfTold() {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Problem.of(failure).asException();
        }
    }
}
