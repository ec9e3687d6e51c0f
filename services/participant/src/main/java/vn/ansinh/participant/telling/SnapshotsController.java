package vn.ansinh.participant.telling;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.contracts.internal.PeopleQuery;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.keycloak.AreaRule;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.keeping.Residence;
import vn.ansinh.participant.seeing.Relations;

/** People as of a day, for quotes; the organisation that asks has to do with them from today. */
@Hidden
@RestController
class SnapshotsController {

    private static final int MOST = 1000;
    private static final String ON_BEHALF = "on-behalf";

    private final People people;
    private final Relations relations;
    private final Snapshots snapshots;
    private final Residence residence;
    private final AreaRule areas;

    SnapshotsController(People people, Relations relations, Snapshots snapshots, Residence residence, AreaRule areas) {
        this.people = people;
        this.relations = relations;
        this.snapshots = snapshots;
        this.residence = residence;
        this.areas = areas;
    }

    @PostMapping("/internal/people/snapshots")
    PeopleQuery.Answer snapshots(@RequestBody PeopleQuery query) {
        if (query.items().size() > MOST) {
            throw Problem.of(ProblemType.TOO_LARGE).asException();
        }
        var asking = new Caller(ON_BEHALF, Set.of(), query.area(), query.organisation());
        var known = people.findAll(query.items().stream().map(PeopleQuery.Item::personId).distinct().toList());
        var answered = new ArrayList<Person>();
        var results = new ArrayList<PeopleQuery.Result>();
        for (var item : query.items()) {
            var person = known.get(item.personId());
            var refusal = refusal(asking, person, item.on());
            if (person == null || refusal != null) {
                results.add(new PeopleQuery.Result(null, refusal));
            } else {
                answered.add(person);
                results.add(new PeopleQuery.Result(snapshots.of(person, item.on()), null));
            }
        }
        if (query.organisation() != null) {
            relations.note(query.organisation(), List.copyOf(Set.copyOf(answered)));
        }
        return new PeopleQuery.Answer(results);
    }

    private @Nullable Problem refusal(Caller asking, @Nullable Person person, LocalDate day) {
        if (person == null) {
            return Problem.of(ProblemType.NOT_FOUND);
        }
        return areas.covers(asking, residence.on(person, day)) ? null : Problem.of(ProblemType.OUTSIDE_AREA);
    }
}
