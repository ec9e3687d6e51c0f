package vn.ansinh.participant.keeping;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ansinh.kernel.PersonId;

/**
 * A person with the history of addresses and groups. Every change gives a new value with the next version.
 *
 * @param addresses never empty
 */
public record Person(PersonId id, long version, Identity identity, List<Address> addresses, List<Membership> groups, List<Change> changes) {

    private static final Comparator<Address> BY_BEGINNING = Comparator.comparing(Address::from).thenComparing(Address::recordedAt);

    public Person {
        addresses = addresses.stream().sorted(BY_BEGINNING).toList();
        groups = List.copyOf(groups);
        changes = List.copyOf(changes);
    }

    public static Person registered(PersonId id, Identity identity, Address address, List<Membership> groups, Change change) {
        return new Person(id, 1, identity, List.of(address), groups, List.of(change));
    }

    public Person corrected(Identity corrected, Change change) {
        return new Person(id, version + 1, corrected, addresses, groups, with(changes, change));
    }

    public Person moved(Address address, Change change) {
        return new Person(id, version + 1, identity, with(addresses, address), groups, with(changes, change));
    }

    public Person recognised(Membership membership, Change change) {
        return new Person(id, version + 1, identity, addresses, with(groups, membership), with(changes, change));
    }

    public Person ended(Membership ended, Change change) {
        var others = groups.stream().map(membership -> membership.id().equals(ended.id()) ? ended : membership).toList();
        return new Person(id, version + 1, identity, addresses, others, with(changes, change));
    }

    /** Several changes made together count as one version after {@code before}. */
    public Person asOneChange(long before) {
        return new Person(id, before + 1, identity, addresses, groups, changes);
    }

    /** The address known for a day; empty before the first one. */
    public Optional<Address> addressOn(LocalDate day) {
        return addresses.reversed().stream().filter(address -> !address.from().isAfter(day)).findFirst();
    }

    /** The address of a day, or the first known one for days before it. */
    public Address addressNear(LocalDate day) {
        return addressOn(day).orElseGet(addresses::getFirst);
    }

    public List<Membership> groupsOn(LocalDate day) {
        return groups.stream().filter(membership -> membership.validOn(day)).toList();
    }

    public Optional<Membership> group(UUID membership) {
        return groups.stream().filter(group -> group.id().equals(membership)).findFirst();
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
