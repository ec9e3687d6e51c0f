package vn.ansinh.participant.keeping;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.SiCode;
import vn.ansinh.participant.protecting.LookupHash;

/** Whose personal ID and social-insurance code these are. */
@Component
public class Numbers {

    private final People people;
    private final LookupHash hashes;
    private final TransactionTemplate outside;

    Numbers(People people, LookupHash hashes, PlatformTransactionManager transactions) {
        this.people = people;
        this.hashes = hashes;
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    public Optional<Person> find(PersonalId id) {
        return people.owners(hashes.all(id)).values().stream().findFirst().flatMap(people::find);
    }

    public Optional<Person> find(SiCode code) {
        return people.owners(hashes.all(code)).values().stream().findFirst().flatMap(people::find);
    }

    /** Refuses with {@code participant-exists} if somebody else has one of the numbers. */
    public void requireFree(Identity identity) {
        requireFree(identity, null);
    }

    public void requireFree(Identity identity, @Nullable PersonId self) {
        owner(identity, self).ifPresent(owner -> {
            throw exists(owner, identity);
        });
    }

    /** The refusal after the store has found a number taken; the store's transaction cannot be read in any more. */
    public RuntimeException taken(Identity identity) {
        var refusal = outside.execute(_ -> owner(identity, null).map(owner -> exists(owner, identity)).orElse(null));
        return refusal == null ? Problem.of(ProblemType.TRY_AGAIN).asException() : refusal;
    }

    /** Owners of many numbers at once, by any of their hashes. */
    public Map<String, PersonId> owners(Collection<Identity> identities) {
        return people.owners(identities.stream().flatMap(this::all).distinct().toList());
    }

    public Optional<PersonId> ownerOfId(PersonalId id, Map<String, PersonId> owners) {
        return hashes.all(id).stream().map(owners::get).filter(Objects::nonNull).findFirst();
    }

    public Optional<PersonId> ownerOfSiCode(SiCode code, Map<String, PersonId> owners) {
        return hashes.all(code).stream().map(owners::get).filter(Objects::nonNull).findFirst();
    }

    private Optional<PersonId> owner(Identity identity, @Nullable PersonId self) {
        return people.owners(all(identity).toList()).values().stream().filter(owner -> !owner.equals(self)).findFirst();
    }

    private Stream<String> all(Identity identity) {
        var siCode = identity.siCode();
        return Stream.concat(hashes.all(identity.personalId()).stream(), siCode == null ? Stream.of() : hashes.all(siCode).stream());
    }

    private RuntimeException exists(PersonId owner, Identity identity) {
        boolean byId = people.owners(hashes.all(identity.personalId())).containsValue(owner);
        return Problem.at(ProblemType.PARTICIPANT_EXISTS, byId ? "personalId" : "siCode", Map.of()).with("participantId", owner.toString()).asException();
    }
}
