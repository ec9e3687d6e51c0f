package vn.ansinh.participant.recognising;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.event.Event;
import vn.ansinh.contracts.event.GroupEnded;
import vn.ansinh.contracts.event.GroupRecognised;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.keycloak.Role;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.participant.keeping.Acting;
import vn.ansinh.participant.keeping.Evidence;
import vn.ansinh.participant.keeping.Given;
import vn.ansinh.participant.keeping.Membership;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.seeing.Sight;

@Component
class Recognising {

    private final Sight sight;
    private final People people;
    private final KnownGroups groups;
    private final Outbox outbox;
    private final Acting acting;
    private final BusinessClock clock;

    Recognising(Sight sight, People people, KnownGroups groups, Outbox outbox, Acting acting, BusinessClock clock) {
        this.sight = sight;
        this.people = people;
        this.groups = groups;
        this.outbox = outbox;
        this.acting = acting;
        this.clock = clock;
    }

    /** A person after a change of one of the groups. */
    record Changed(Person person, Membership membership) {
    }

    Changed recognise(Caller caller, PersonId id, Recognition recognition) {
        var group = groups.require(recognition.group());
        var evidence = evidence(caller, group, recognition.evidence());
        if (recognition.to() != null && recognition.to().isBefore(recognition.from())) {
            throw Given.invalid("to", "out-of-range", Map.of("min", recognition.from().toString()));
        }
        var before = sight.require(caller, id);
        if (before.groups().stream().anyMatch(known -> known.group().equals(group) && known.overlaps(recognition.from(), recognition.to()))) {
            throw Problem.at(ProblemType.CONFLICT, "group", Map.of()).asException();
        }
        var membership = new Membership(Uuids.next(clock.now()), group, recognition.from(), recognition.to(), evidence, null, caller.organisation());
        var after = before.recognised(membership, acting.note("GROUP_RECOGNISED", caller));
        store(after, new GroupRecognised(id, membership.id(), group, membership.from(), membership.to()));
        return new Changed(after, membership);
    }

    /** Officers end any membership of the people they see; an organisation only those it recognised itself. */
    Changed end(Caller caller, PersonId id, UUID membershipId, Recognition.End end) {
        var before = sight.require(caller, id);
        var membership = before.group(membershipId).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        if (!caller.has(Role.OFFICER) && !caller.requireOrganisation().equals(membership.recognisedBy())) {
            throw Problem.of(ProblemType.OUTSIDE_ORGANISATION).asException();
        }
        if (end.to().isBefore(membership.from()) || (membership.to() != null && end.to().isAfter(membership.to()))) {
            var range = membership.to() == null ? Map.of("min", membership.from().toString())
                    : Map.of("min", membership.from().toString(), "max", membership.to().toString());
            throw Given.invalid("to", "out-of-range", range);
        }
        var ended = membership.endedOn(end.to(), end.reason());
        var after = before.ended(ended, acting.note("GROUP_ENDED", caller));
        store(after, new GroupEnded(id, membershipId, membership.group(), end.to()));
        return new Changed(after, ended);
    }

    private void store(Person after, Event event) {
        people.updateAll(List.of(after));
        outbox.append(after.id().toString(), event);
    }

    private static @Nullable Evidence evidence(Caller caller, Group group, Recognition.@Nullable Proof proof) {
        if (proof == null) {
            if (KnownGroups.needsEvidence(group) || !caller.has(Role.OFFICER)) {
                throw Problem.at(ProblemType.EVIDENCE_MISSING, "evidence", Map.of("group", group.code())).asException();
            }
            return null;
        }
        return new Evidence(proof.document().strip(), proof.issuedOn(), proof.issuer());
    }
}
