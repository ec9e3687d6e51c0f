package vn.ansinh.subsidy.estimating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.kernel.Sex;
import vn.ansinh.subsidy.rules.RetirementAge;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;
import vn.ansinh.subsidy.rules.Value;

/**
 * When somebody goes and with what.
 *
 * @param day    the day whose law and coefficients count
 * @param start  the first month of the pension as far as the day is concerned; months before it count
 * @param age    the age of retirement
 * @param early  the age of those who joined early, where it opens the pension before {@code age}
 * @param career the months that count
 * @param needed months that open a pension
 */
record Retirement(LocalDate day, YearMonth start, RetirementAge age, @Nullable EarlyJoiner early, Career career, int needed) {

    private static final int LAST_AGE_MONTHS = 100 * 12;

    /** Law 41/2024/QH15 Art. 141.9: who joined before 2021 and has 20 voluntary years. */
    record EarlyJoiner(int months, YearMonth month, int voluntaryMonths, String clause) {
    }

    static Retirement of(Enquiry enquiry, RuleSet rules) {
        var age = RetirementAge.of(rules, enquiry.birthDate(), enquiry.sex());
        var paid = Career.paid(enquiry);
        var retireOn = enquiry.retireOn();
        var plan = retireOn != null ? on(retireOn, start(retireOn), age, paid, enquiry, rules) : earliest(age, paid, enquiry, rules);
        return plan.withMissingMonths(enquiry, rules);
    }

    /** The month of the age that counts for this person. */
    YearMonth ageMonth() {
        return early == null ? age.month() : early.month();
    }

    boolean isAgeReached() {
        return !ageMonth().isAfter(YearMonth.from(day));
    }

    int missingMonths() {
        return Math.max(0, needed - career.count());
    }

    boolean isOpen() {
        return isAgeReached() && missingMonths() == 0;
    }

    /** The month after the conditions are met (rule book 13.1). */
    YearMonth from() {
        var afterAge = ageMonth().plusMonths(1);
        return start.isAfter(afterAge) ? start : afterAge;
    }

    /** A benefit of the first day of a month begins with that month, any other with the next. */
    static YearMonth start(LocalDate day) {
        var month = YearMonth.from(day);
        return day.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    private static Retirement earliest(RetirementAge age, Career paid, Enquiry enquiry, RuleSet rules) {
        var search = Search.of(age, paid, enquiry, rules);
        if (search.isOpen(enquiry.today(), start(enquiry.today()))) {
            return on(enquiry.today(), start(enquiry.today()), age, paid, enquiry, rules);
        }
        var last = YearMonth.from(enquiry.birthDate()).plusMonths(LAST_AGE_MONTHS);
        for (var start = YearMonth.from(enquiry.today()).plusMonths(1); start.isBefore(last); start = start.plusMonths(1)) {
            if (search.isOpen(start.atDay(1), start)) {
                return on(start.atDay(1), start, age, paid, enquiry, rules);
            }
        }
        var afterAge = age.month().plusMonths(1);
        return afterAge.isAfter(YearMonth.from(enquiry.today())) ? on(afterAge.atDay(1), afterAge, age, paid, enquiry, rules)
                : on(enquiry.today(), start(enquiry.today()), age, paid, enquiry, rules);
    }

    private static Retirement on(LocalDate day, YearMonth start, RetirementAge age, Career paid, Enquiry enquiry, RuleSet rules) {
        var career = paid.continued(enquiry, start).before(start);
        return new Retirement(day, start, age, early(day, age, career.firstVoluntary().orElse(null), career.voluntary(), enquiry, rules).orElse(null), career,
                Math.toIntExact(rules.on(day).whole(Rule.MONTHS_FOR_PENSION)));
    }

    /** The missing months paid at once in the month of the age, or today if it lies behind; the pension begins the month after. */
    private Retirement withMissingMonths(Enquiry enquiry, RuleSet rules) {
        var future = enquiry.future();
        if (future == null || future.method() != Method.MISSING || missingMonths() == 0
                || missingMonths() > rules.on(day).whole(Rule.MISSING_MONTHS_LIMIT)) {
            return this;
        }
        return new Retirement(day, start, age, early, career.withMissing(future, missingMonths(), start.minusMonths(1)), needed);
    }

    private static Optional<EarlyJoiner> early(LocalDate day, RetirementAge age, @Nullable YearMonth first, int voluntary, Enquiry enquiry, RuleSet rules) {
        var ages = rules.on(day);
        if (first == null || ages.isAbsent(Rule.EARLY_JOINER_AGES)) {
            return Optional.empty();
        }
        var needed = rules.parameter(Rule.EARLY_JOINER_MONTHS).onOrFirst(first.atDay(1));
        if (!(needed.value() instanceof Value.Number(var count)) || voluntary < count.intValueExact()) {
            return Optional.empty();
        }
        int months = ages.table(Rule.EARLY_JOINER_AGES).get(enquiry.sex() == Sex.MALE ? "men" : "women").intValueExact();
        var month = YearMonth.from(enquiry.birthDate()).plusMonths(months);
        return month.isBefore(age.month()) ? Optional.of(new EarlyJoiner(months, month, count.intValueExact(), ages.clause(Rule.EARLY_JOINER_AGES)))
                : Optional.empty();
    }

    /** Looks for the first month in which a pension is open; counts instead of building careers. */
    private record Search(RetirementAge age, Enquiry enquiry, RuleSet rules, long[] all, long[] voluntary, @Nullable YearMonth first) {

        static Search of(RetirementAge age, Career paid, Enquiry enquiry, RuleSet rules) {
            var career = paid.continued(enquiry, YearMonth.from(enquiry.birthDate()).plusMonths(LAST_AGE_MONTHS));
            return new Search(age, enquiry, rules, career.months().stream().mapToLong(Search::number).toArray(),
                    career.months().stream().filter(PaidMonth::isVoluntary).mapToLong(Search::number).toArray(), career.firstVoluntary().orElse(null));
        }

        boolean isOpen(LocalDate day, YearMonth start) {
            int count = before(all, start);
            if (count < rules.on(day).whole(Rule.MONTHS_FOR_PENSION)) {
                return false;
            }
            return age.month().isBefore(start)
                    || early(day, age, first, before(voluntary, start), enquiry, rules).filter(found -> found.month().isBefore(start)).isPresent();
        }

        private static int before(long[] months, YearMonth start) {
            long limit = number(start);
            int low = 0;
            int high = months.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (months[middle] < limit) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static long number(PaidMonth paid) {
            return number(paid.month());
        }

        private static long number(YearMonth month) {
            return month.getYear() * 12L + month.getMonthValue();
        }
    }
}
