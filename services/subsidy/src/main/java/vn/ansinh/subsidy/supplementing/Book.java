package vn.ansinh.subsidy.supplementing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.PolicyBook;

/** The approved policies; what holds in a commune is worked out once for all days between two changes. */
final class Book implements PolicyBook {

    private static final Comparator<StoredPolicy> STABLE = Comparator.comparing((StoredPolicy policy) -> policy.terms().payer())
            .thenComparing(policy -> policy.terms().validFrom()).thenComparing(StoredPolicy::id);

    private final Territories territories;
    private final Map<UnitKey, List<StoredPolicy>> byUnit = new HashMap<>();
    private final Map<Scheme, LocalPolicies> anywhere = new EnumMap<>(Scheme.class);
    private final Map<Place, TreeMap<LocalDate, LocalPolicies>> places = new ConcurrentHashMap<>();

    Book(Collection<StoredPolicy> approved, Territories territories) {
        this.territories = territories;
        for (var scheme : Scheme.values()) {
            anywhere.put(scheme, new LocalPolicies(List.of(), groups(approved, scheme)));
        }
        approved.stream().filter(StoredPolicy::everHolds)
                .forEach(policy -> byUnit.computeIfAbsent(policy.terms().unit(), absent -> new ArrayList<>(1)).add(policy));
    }

    private record Place(UnitKey commune, Scheme scheme) {
    }

    @Override
    public LocalPolicies in(UnitKey commune, LocalDate day, Scheme scheme) {
        var place = new Place(commune, scheme);
        var known = places.get(place);
        var periods = known == null ? places.computeIfAbsent(place, this::periods) : known;
        var period = periods.floorEntry(day);
        return period == null ? anywhere(scheme) : period.getValue();
    }

    @Override
    public LocalPolicies anywhere(Scheme scheme) {
        return anywhere.getOrDefault(scheme, LocalPolicies.NONE);
    }

    /** By the first day on which exactly these hold. */
    private TreeMap<LocalDate, LocalPolicies> periods(Place place) {
        var here = policies(territories.around(place.commune), place.scheme);
        var inAPart = policies(territories.partlyAround(place.commune), place.scheme);
        var periods = new TreeMap<LocalDate, LocalPolicies>();
        for (var policy : Stream.concat(here.stream(), inAPart.stream()).toList()) {
            periods.put(policy.terms().validFrom(), LocalPolicies.NONE);
            var lastDay = policy.lastDay();
            if (lastDay != null) {
                periods.put(lastDay.plusDays(1), LocalPolicies.NONE);
            }
        }
        periods.replaceAll((from, none) -> new LocalPolicies(holding(here, from).flatMap(policy -> policy.terms().supplements(policy.id())).toList(),
                anywhere(place.scheme).knownGroups(), holding(inAPart, from).map(policy -> policy.terms().name()).toList()));
        return periods;
    }

    private List<StoredPolicy> policies(Set<UnitKey> territory, Scheme scheme) {
        return territory.stream().flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                .filter(policy -> policy.terms().scheme() == scheme).sorted(STABLE).toList();
    }

    private static Stream<StoredPolicy> holding(List<StoredPolicy> policies, LocalDate day) {
        return policies.stream().filter(policy -> !day.isBefore(policy.terms().validFrom()) && !isAfter(day, policy.lastDay()));
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate lastDay) {
        return lastDay != null && day.isAfter(lastDay);
    }

    private static Set<Group> groups(Collection<StoredPolicy> approved, Scheme scheme) {
        var groups = new HashSet<Group>();
        approved.stream().map(StoredPolicy::terms).filter(terms -> terms.scheme() == scheme).flatMap(terms -> terms.groups().stream())
                .forEach(support -> groups.add(support.group()));
        return Set.copyOf(groups);
    }
}
