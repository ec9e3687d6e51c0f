package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;

/** All months of a life that count, in their order; those of the history first where months are equal. */
record Career(List<PaidMonth> months) {

    private static final Comparator<PaidMonth> BY_MONTH = Comparator.comparing(PaidMonth::month);

    Career {
        months = months.stream().sorted(BY_MONTH).toList();
    }

    static Career paid(Enquiry enquiry) {
        return switch (enquiry.history()) {
            case Enquiry.Spells(var spells) -> new Career(spells.stream().flatMap(Career::monthsOf).toList());
            case Enquiry.Summary summary -> new Career(monthsOf(summary, enquiry));
        };
    }

    static Career of(Enquiry.Spell spell) {
        return new Career(monthsOf(spell).toList());
    }

    /** With what is going to be paid from the first free month on, up to the month before {@code end}. */
    Career continued(Enquiry enquiry, YearMonth end) {
        var future = enquiry.future();
        if (future == null || future.method() == Method.MISSING) {
            return this;
        }
        var all = new ArrayList<>(months);
        var income = Fraction.of(future.income());
        for (var month = firstFree(enquiry.today()); month.isBefore(end); month = month.plusMonths(1)) {
            all.add(new PaidMonth(month, income, PaidMonth.Kind.PLANNED, Group.OTHER, null));
        }
        return new Career(all);
    }

    Career withMissing(Enquiry.Future future, int count, YearMonth paidIn) {
        var missing = new PaidMonth(paidIn, Fraction.of(future.income()), PaidMonth.Kind.MISSING, Group.OTHER, null);
        return new Career(Stream.concat(months.stream(), Collections.nCopies(count, missing).stream()).toList());
    }

    /** The months that count for a benefit that begins with {@code start}. */
    Career before(YearMonth start) {
        return new Career(months.stream().filter(paid -> paid.month().isBefore(start)).toList());
    }

    /** Σ(income × factor); equal ones are added up by their number. */
    Fraction sum(Function<PaidMonth, BigDecimal> factor) {
        var counts = new HashMap<Weighted, Integer>();
        months.forEach(paid -> counts.merge(new Weighted(paid.income(), factor.apply(paid)), 1, Integer::sum));
        return counts.entrySet().stream().map(entry -> entry.getKey().times(entry.getValue())).reduce(Fraction.ZERO, Fraction::plus);
    }

    int count() {
        return months.size();
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    int voluntary() {
        return (int) months.stream().filter(PaidMonth::isVoluntary).count();
    }

    boolean hasCompulsory() {
        return voluntary() < count();
    }

    Optional<YearMonth> firstVoluntary() {
        return months.stream().filter(PaidMonth::isVoluntary).findFirst().map(PaidMonth::month);
    }

    Optional<YearMonth> lastCalendarMonth() {
        return months.reversed().stream().filter(PaidMonth::isCalendarMonth).findFirst().map(PaidMonth::month);
    }

    int calendarMonthsIn(YearMonth from, YearMonth to) {
        return (int) months.stream().filter(paid -> paid.isCalendarMonth() && !paid.month().isBefore(from) && !paid.month().isAfter(to)).count();
    }

    /** Months without dates are taken to lie before. */
    int datedMonthsAfter(YearMonth month) {
        return (int) months.stream().filter(paid -> paid.isDated() && paid.month().isAfter(month)).count();
    }

    /** Months of the calendar between the first and the last one that were not paid. */
    int gaps() {
        var calendar = months.stream().filter(PaidMonth::isCalendarMonth).map(PaidMonth::month).distinct().toList();
        return calendar.isEmpty() ? 0
                : Math.toIntExact(calendar.getFirst().until(calendar.getLast(), ChronoUnit.MONTHS)) + 1 - calendar.size();
    }

    private YearMonth firstFree(LocalDate today) {
        var now = YearMonth.from(today);
        return months.stream().filter(paid -> paid.isCalendarMonth() && !paid.month().isBefore(now)).map(PaidMonth::month)
                .max(Comparator.naturalOrder()).map(last -> last.plusMonths(1)).orElse(now);
    }

    private static Stream<PaidMonth> monthsOf(Enquiry.Spell spell) {
        int count = spell.months();
        boolean missing = spell.method() == Method.MISSING;
        var kind = missing ? PaidMonth.Kind.MISSING : spell.compulsory() ? PaidMonth.Kind.COMPULSORY : PaidMonth.Kind.VOLUNTARY;
        var income = Fraction.of(spell.income());
        var support = spell.supportPaid() == null ? null : Fraction.of(spell.supportPaid()).dividedBy(count);
        return IntStream.range(0, count).mapToObj(i -> new PaidMonth(missing ? spell.from() : spell.from().plusMonths(i), income, kind, spell.group(), support));
    }

    private static List<PaidMonth> monthsOf(Enquiry.Summary summary, Enquiry enquiry) {
        if (summary.months() == 0) {
            return List.of();
        }
        var retireOn = enquiry.retireOn();
        var end = YearMonth.from(retireOn == null || retireOn.isAfter(enquiry.today()) ? enquiry.today() : retireOn);
        var income = Fraction.of(summary.incomeSum()).dividedBy(summary.months());
        var support = summary.supportPaid() == null ? null : Fraction.of(summary.supportPaid()).dividedBy(summary.months());
        return IntStream.rangeClosed(1, summary.months())
                .mapToObj(i -> new PaidMonth(end.minusMonths(i), income, PaidMonth.Kind.SUMMED, summary.group(), support)).toList();
    }

    private record Weighted(Fraction income, BigDecimal factor) {

        Fraction times(int count) {
            return income.times(factor.multiply(BigDecimal.valueOf(count)));
        }
    }
}
