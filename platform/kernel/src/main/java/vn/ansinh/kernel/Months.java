package vn.ansinh.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An immutable set of calendar months in ascending order; gaps are allowed. In JSON a list such as {@code ["2026-04","2026-05"]}. */
public final class Months {

    public static final Months NONE = new Months(new TreeSet<>());

    private final NavigableSet<YearMonth> months;

    private Months(NavigableSet<YearMonth> months) {
        this.months = months;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Months of(Collection<YearMonth> months) {
        return months.isEmpty() ? NONE : new Months(new TreeSet<>(months));
    }

    /**
     * Consecutive months.
     *
     * @param first the first month
     * @param count how many, 0 or more
     */
    public static Months from(YearMonth first, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count of months is negative: " + count);
        }
        return of(IntStream.range(0, count).mapToObj(first::plusMonths).toList());
    }

    public Months union(Months other) {
        var all = new TreeSet<>(months);
        all.addAll(other.months);
        return of(all);
    }

    public Months minus(Months other) {
        var rest = new TreeSet<>(months);
        rest.removeAll(other.months);
        return of(rest);
    }

    public Months intersection(Months other) {
        var both = new TreeSet<>(months);
        both.retainAll(other.months);
        return of(both);
    }

    public boolean overlaps(Months other) {
        return months.stream().anyMatch(other.months::contains);
    }

    public boolean contains(YearMonth month) {
        return months.contains(month);
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    public int size() {
        return months.size();
    }

    public Optional<YearMonth> first() {
        return isEmpty() ? Optional.empty() : Optional.of(months.first());
    }

    public Optional<YearMonth> last() {
        return isEmpty() ? Optional.empty() : Optional.of(months.last());
    }

    @JsonValue
    public List<YearMonth> asList() {
        return List.copyOf(months);
    }

    public Stream<YearMonth> stream() {
        return months.stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Months that && months.equals(that.months);
    }

    @Override
    public int hashCode() {
        return months.hashCode();
    }

    @Override
    public String toString() {
        return months.toString();
    }
}
