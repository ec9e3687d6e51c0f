package vn.ansinh.participant.telling;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.participant.keeping.Membership;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.keeping.Residence;

/** Makes snapshots of people for decisions. */
@Component
public class Snapshots {

    private final Residence residence;

    public Snapshots(Residence residence) {
        this.residence = residence;
    }

    public PersonSnapshot of(Person person, LocalDate day) {
        var identity = person.identity();
        return new PersonSnapshot(person.id(), person.version(), identity.birth().date(), identity.birth().yearOnly(), identity.sex(), identity.ethnicity(),
                residence.on(person, day), person.groupsOn(day).stream().map(Snapshots::membership).toList(), Set.of());
    }

    private static PersonSnapshot.Membership membership(Membership membership) {
        var evidence = membership.evidence();
        return new PersonSnapshot.Membership(membership.group(), membership.from(), membership.to(),
                evidence == null ? null : evidence.document(), evidence == null ? null : evidence.issuedOn());
    }
}
