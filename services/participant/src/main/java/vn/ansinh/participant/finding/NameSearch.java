package vn.ansinh.participant.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.participant.keeping.Given;
import vn.ansinh.participant.keeping.Homes;
import vn.ansinh.participant.keeping.Names;
import vn.ansinh.participant.keeping.People;
import vn.ansinh.participant.keeping.Person;
import vn.ansinh.participant.keeping.Residence;
import vn.ansinh.participant.seeing.Relations;
import vn.ansinh.participant.seeing.Sight;
import vn.ansinh.participant.showing.PersonView;
import vn.ansinh.participant.showing.Views;
import vn.ansinh.starter.paging.CursorCodec;
import vn.ansinh.starter.paging.Page;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/**
 * Searches among the people a caller may see, in the order of their ids. An organisation's people come from its relations, an officer's from the units of
 * the area; filters that need no index of their own only thin out a page, so a page may hold fewer people than asked though more follow.
 */
@Component
class NameSearch {

    private static final int OLDEST = 1900;

    private final People people;
    private final Relations relations;
    private final Sight sight;
    private final Homes homes;
    private final AdminUnits units;
    private final Views views;
    private final CursorCodec cursors;
    private final BusinessClock clock;

    NameSearch(People people, Relations relations, Sight sight, Homes homes, AdminUnits units, Views views, CursorCodec cursors, BusinessClock clock) {
        this.people = people;
        this.relations = relations;
        this.sight = sight;
        this.homes = homes;
        this.units = units;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
    }

    record Criteria(@Nullable String name, @Nullable Integer birthYear, @Nullable String communeCode) {
    }

    Page<PersonView> find(Caller caller, Criteria criteria, @Nullable String cursor, int limit) {
        String after = cursors.decodeOrFirst(cursor).stream().findFirst().orElse(null);
        var name = nameFilter(criteria.name());
        var year = criteria.birthYear();
        if (year != null && (year < OLDEST || year > clock.today().getYear())) {
            throw Given.invalid("birthYear", "out-of-range", Map.of("min", String.valueOf(OLDEST), "max", String.valueOf(clock.today().getYear())));
        }
        String commune = criteria.communeCode() == null ? null : onNewestMap(homes.on(criteria.communeCode(), clock.today(), "communeCode").key());
        return caller.organisation() == null ? inArea(caller, name, year, commune, after, limit)
                : ofOrganisation(caller, caller.organisation(), name, year, commune, after, limit);
    }

    private Page<PersonView> inArea(Caller caller, @Nullable Bson name, @Nullable Integer year, @Nullable String commune, @Nullable String after, int limit) {
        var filters = new ArrayList<Bson>();
        if (commune == null) {
            filters.add(areaFilter(caller));
        } else {
            filters.add(eq("commune", commune));
        }
        if (name != null) {
            filters.add(name);
        }
        if (year != null) {
            filters.add(eq("birthYear", year));
        }
        if (after != null) {
            filters.add(gt("_id", after));
        }
        var found = Page.of(people.page(and(filters), limit + 1), limit, person -> cursors.encode(List.of(person.id().toString())));
        return new Page<>(shown(caller, found.items()), found.next());
    }

    private Page<PersonView> ofOrganisation(Caller caller, String organisation, @Nullable Bson name, @Nullable Integer year, @Nullable String commune,
                                            @Nullable String after, int limit) {
        var ids = Page.of(relations.page(organisation, name, after, limit + 1), limit, id -> cursors.encode(List.of(id.toString())));
        var byId = people.findAll(ids.items());
        var found = ids.items().stream().map(byId::get).filter(Objects::nonNull)
                .filter(person -> year == null || person.identity().birth().date().getYear() == year)
                .filter(person -> commune == null || livesIn(person, commune)).toList();
        return new Page<>(shown(caller, found), ids.next());
    }

    private boolean livesIn(Person person, String commune) {
        return onNewestMap(person.addressNear(Residence.NEWEST).unit()).equals(commune);
    }

    private List<PersonView> shown(Caller caller, List<Person> found) {
        var open = sight.open(caller, new LinkedHashSet<>(found));
        return found.stream().filter(person -> open.contains(person.id())).map(views::whole).toList();
    }

    /** The areas as provinces and communes of today; an area of an older map is not searched. */
    private Bson areaFilter(Caller caller) {
        if (caller.areas().contains(AdminUnits.COUNTRY)) {
            return empty();
        }
        var today = clock.today();
        var areas = caller.areas().stream().flatMap(area -> units.resolve(area, today).stream())
                .flatMap(unit -> units.onMapOf(unit.key(), Residence.NEWEST).stream()).toList();
        return or(in("province", areas.stream().filter(unit -> unit.level() == Level.PROVINCE).map(AdminUnit::code).toList()),
                in("commune", areas.stream().filter(unit -> unit.level() == Level.COMMUNE).map(AdminUnit::code).toList()));
    }

    /** The code of the place today, or one nobody has where the place was divided. */
    private String onNewestMap(UnitKey unit) {
        return units.onMapOf(unit, Residence.NEWEST).map(AdminUnit::code).orElse("-");
    }

    private static @Nullable Bson nameFilter(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain = Names.plain(name);
        if (plain.isEmpty()) {
            throw Given.invalid("q", "required", Map.of());
        }
        return regex("nameKeys", "^" + plain);
    }
}
