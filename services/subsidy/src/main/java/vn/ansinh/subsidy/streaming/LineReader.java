package vn.ansinh.subsidy.streaming;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Additions;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.calculating.Purpose;
import vn.ansinh.subsidy.engine.Request;
import vn.ansinh.subsidy.insuring.HouseholdPayment;
import vn.ansinh.subsidy.insuring.Insured;
import vn.ansinh.subsidy.policies.LocalPolicies;
import vn.ansinh.subsidy.policies.PolicyBook;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/** Reads the calculation of one line after the other; texts that come again are understood once. A household is its first member. */
final class LineReader {

    private static final Scheme[] SCHEMES = Scheme.values();
    private static final Method[] METHODS = Method.values();
    private static final String SEPARATOR = "\\+";

    private final Values values;
    private final AdminUnits units;
    private final Islands islands;
    private final RuleSet rules;
    private final PolicyBook book;
    private final Memo<Optional<Groups>> groups = new Memo<>();
    private final Memo<Optional<Place>> places = new Memo<>();

    sealed interface Line {
    }

    record Readable(Request request) implements Line {
    }

    record Unreadable(ProblemType problem) implements Line {
    }

    private record Groups(Set<Group> named, Set<Group> onIsland, boolean areOfTheState) {

        static final Groups NONE = of(Set.of());

        static Groups of(Set<Group> named) {
            var onIsland = new LinkedHashSet<>(named);
            onIsland.add(Group.ISLAND);
            return new Groups(named, onIsland, Group.OF_THE_STATE.containsAll(named));
        }
    }

    /** Where a person lives, with what holds there for one scheme on one day. */
    private record Place(boolean isIsland, LocalPolicies policies) {
    }

    LineReader(Values values, AdminUnits units, Islands islands, RuleSet rules, PolicyBook book) {
        this.values = values;
        this.units = units;
        this.islands = islands;
        this.rules = rules;
        this.book = book;
    }

    Line read() {
        values.nextLine();
        var scheme = values.required(values.oneOf(Column.SCHEME, SCHEMES));
        var income = values.whole(Column.INCOME);
        if (scheme != Scheme.HOUSEHOLD_HI && values.hasFraction()) {
            return new Unreadable(ProblemType.INCOME_NOT_IN_THOUSANDS);
        }
        var day = values.required(values.day(Column.PAYMENT_DATE));
        var method = values.required(values.oneOf(Column.METHOD, METHODS));
        var months = values.count(Column.MONTHS);
        var startMonth = values.month(Column.START_MONTH);
        int used = values.countFromZero(Column.SUPPORTED_MONTHS_USED);
        var named = groups();
        if (named.isEmpty()) {
            return new Unreadable(ProblemType.GROUP_UNKNOWN);
        }
        if (values.isMalformed()) {
            return new Unreadable(ProblemType.MALFORMED);
        }
        if (values.isInvalid() || scheme == null || day == null || method == null || scheme == Scheme.HOUSEHOLD_HI == (income != null)) {
            return new Unreadable(ProblemType.INVALID_VALUE);
        }
        var place = place(scheme, day, named.get());
        if (place.isEmpty()) {
            return new Unreadable(ProblemType.UNKNOWN_UNIT);
        }
        return switch (scheme) {
            case VOLUNTARY_SI -> new Readable(new Request.OfOnePerson(
                    onePerson(day, Vnd.of(Objects.requireNonNull(income)), method, months, startMonth, named.get(), used, place.get())));
            case HOUSEHOLD_HI -> new Readable(new Request.OfAHousehold(household(day, method, months, startMonth, named.get(), place.get())));
        };
    }

    private static Payment onePerson(LocalDate day, Vnd income, Method method, @Nullable Integer months, @Nullable YearMonth startMonth, Groups groups,
                                     int used, Place place) {
        var additions = place.policies() == LocalPolicies.NONE ? Additions.NONE : new Additions(place.policies(), Map.of(), null, Map.of(), Vnd.ZERO);
        return new Payment(day, income, method, months, startMonth, place.isIsland() ? groups.onIsland() : groups.named(), used, null, null, null, Set.of(),
                null, additions, Purpose.ESTIMATE);
    }

    private static HouseholdPayment household(LocalDate day, Method method, @Nullable Integer months, @Nullable YearMonth startMonth, Groups groups,
                                              Place place) {
        return new HouseholdPayment(day, method, months, startMonth, List.of(new Insured("", 1, groups.named(), Map.of(), null, null)), place.policies(), null,
                Vnd.ZERO);
    }

    private Optional<Groups> groups() {
        return values.isGiven(Column.GROUPS)
                ? groups.of(0, values.bytes(), values.begin(), values.end(), LineReader::groupsNamed)
                : Optional.of(Groups.NONE);
    }

    /** Empty if one of them does not have the form of a group. */
    private static Optional<Groups> groupsNamed(String text) {
        var named = new LinkedHashSet<Group>();
        for (var code : text.split(SEPARATOR, -1)) {
            try {
                named.add(new Group(code.strip()));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }
        return Optional.of(Groups.of(named));
    }

    /** Empty if there is no such commune. Without a commune no local policy holds, but the groups of all of them are known. */
    private Optional<Place> place(Scheme scheme, LocalDate day, Groups named) {
        if (values.isGiven(Column.COMMUNE_CODE)) {
            long context = SCHEMES.length * day.toEpochDay() + scheme.ordinal();
            return places.of(context, values.bytes(), values.begin(), values.end(), code -> commune(code, day).map(commune ->
                    new Place(islands.contain(commune, day, rules), book.in(commune, day, scheme))));
        }
        return Optional.of(new Place(false, named.areOfTheState() ? LocalPolicies.NONE : book.anywhere(scheme)));
    }

    private Optional<UnitKey> commune(String code, LocalDate day) {
        return units.resolve(code, day).filter(unit -> unit.level() == Level.COMMUNE).map(AdminUnit::key);
    }
}
