package vn.ansinh.subsidy.estimating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.rules.Rule;
import vn.ansinh.subsidy.rules.RuleSet;

/** Every reason to refuse a question, in the order in which it is told. */
final class Refusals {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int OLDEST = 100;
    private static final long HIGHEST_INCOME = 1_000_000_000;
    private static final int MOST_MONTHS = 900;
    private static final int MOST_CHILDREN = 20;

    private static final List<BiFunction<Enquiry, RuleSet, Optional<Problem>>> ALL = List.of(
            Refusals::dayOutsideRules,
            (enquiry, _) -> birthDate(enquiry),
            Refusals::retireOn,
            (enquiry, _) -> children(enquiry),
            Refusals::history,
            Refusals::futureIncome);

    private Refusals() {
    }

    static Optional<Problem> firstOf(Enquiry enquiry, RuleSet rules) {
        return ALL.stream().flatMap(refusal -> refusal.apply(enquiry, rules).stream()).findFirst();
    }

    /** More months are missing than may be paid at once: first another way. */
    static Optional<Problem> tooManyMissing(Enquiry enquiry, Retirement retirement, RuleSet rules) {
        var future = enquiry.future();
        return future != null && future.method() == Method.MISSING && retirement.missingMonths() > 0
                ? Optional.of(Problem.at(ProblemType.MONTHS_OUTSIDE_METHOD, "future.method",
                        Map.of("allowed", "1–" + rules.on(retirement.day()).whole(Rule.MISSING_MONTHS_LIMIT))))
                : Optional.empty();
    }

    private static Optional<Problem> dayOutsideRules(Enquiry enquiry, RuleSet rules) {
        return enquiry.day().isBefore(RuleSet.FIRST_DAY)
                ? Optional.of(Problem.at(ProblemType.DATE_OUTSIDE_RULES, "retireOn",
                        Map.of("day", enquiry.day().toString(), "from", RuleSet.FIRST_DAY.toString())))
                : Optional.empty();
    }

    private static Optional<Problem> birthDate(Enquiry enquiry) {
        return within(enquiry.birthDate(), EARLIEST_BIRTH, enquiry.today(), "birthDate");
    }

    private static Optional<Problem> retireOn(Enquiry enquiry, RuleSet rules) {
        var retireOn = enquiry.retireOn();
        var birth = enquiry.birthDate();
        return retireOn == null ? Optional.empty()
                : within(retireOn, birth.plusYears(rules.on(retireOn).whole(Rule.MINIMUM_AGE)), birth.plusYears(OLDEST), "retireOn");
    }

    private static Optional<Problem> children(Enquiry enquiry) {
        return outside("children", BigDecimal.valueOf(enquiry.children()), 0, MOST_CHILDREN);
    }

    private static Optional<Problem> history(Enquiry enquiry, RuleSet rules) {
        return switch (enquiry.history()) {
            case Enquiry.Summary summary -> summary(summary, enquiry, rules);
            case Enquiry.Spells(var spells) -> IntStream.range(0, spells.size()).boxed()
                    .flatMap(i -> new SpellConditions(spells.get(i), "history." + i + ".", enquiry, rules).firstFault().stream()).findFirst()
                    .or(() -> overlap(spells));
        };
    }

    private static Optional<Problem> summary(Enquiry.Summary summary, Enquiry enquiry, RuleSet rules) {
        int months = summary.months();
        return outside("history.months", BigDecimal.valueOf(months), 1, MOST_MONTHS)
                .or(() -> unknownGroup("history.group", summary.group()))
                .or(() -> support("history.supportPaid", summary.supportPaid(), Career.paid(enquiry), enquiry, rules));
    }

    private static Optional<Problem> overlap(List<Enquiry.Spell> spells) {
        var covered = new HashSet<YearMonth>();
        for (int i = 0; i < spells.size(); i++) {
            var spell = spells.get(i);
            for (var month = spell.from(); spell.method() != Method.MISSING && !month.isAfter(spell.to()); month = month.plusMonths(1)) {
                if (!covered.add(month)) {
                    return Optional.of(invalid("history." + i + ".from", "months-overlap", Map.of("month", month.toString())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> futureIncome(Enquiry enquiry, RuleSet rules) {
        var future = enquiry.future();
        if (future == null) {
            return Optional.empty();
        }
        var today = rules.on(enquiry.today());
        long income = future.income().amount();
        long floor = today.whole(Rule.POVERTY_LINE);
        long ceiling = Math.multiplyExact(today.whole(Rule.BASE_SALARY), today.whole(Rule.INCOME_CEILING_MULTIPLE));
        if (income < floor) {
            return Optional.of(Problem.at(ProblemType.INCOME_BELOW_FLOOR, "future.income", Map.of("floor", Long.toString(floor))));
        }
        if (income > ceiling) {
            return Optional.of(Problem.at(ProblemType.INCOME_ABOVE_CEILING, "future.income", Map.of("ceiling", Long.toString(ceiling))));
        }
        return income % today.whole(Rule.INCOME_UNIT) == 0 ? Optional.empty()
                : Optional.of(Problem.at(ProblemType.INCOME_NOT_IN_THOUSANDS, "future.income", Map.of()));
    }

    private static Optional<Problem> unknownGroup(String field, Group group) {
        return Group.OF_THE_STATE.contains(group) ? Optional.empty()
                : Optional.of(Problem.at(ProblemType.GROUP_UNKNOWN, field, Map.of("group", group.code())));
    }

    /** What the State paid is never more than what was due. */
    private static Optional<Problem> support(String field, @Nullable Vnd told, Career career, Enquiry enquiry, RuleSet rules) {
        if (told == null) {
            return Optional.empty();
        }
        var due = Standing.of(rules, enquiry.day(), career, enquiry.today()).contributed().rounded();
        return outside(field, told.exact(), 0, due.amount());
    }

    private static Optional<Problem> within(LocalDate day, LocalDate min, LocalDate max, String field) {
        return day.isBefore(min) || day.isAfter(max) ? Optional.of(invalid(field, "out-of-range", Map.of("min", min.toString(), "max", max.toString())))
                : Optional.empty();
    }

    private static Optional<Problem> outside(String field, BigDecimal number, long min, long max) {
        return number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0
                ? Optional.of(invalid(field, "out-of-range", Map.of("min", Long.toString(min), "max", Long.toString(max)))) : Optional.empty();
    }

    private static Problem invalid(String field, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, code, arguments)), Map.of());
    }

    /** What a stretch of the history must be. */
    private record SpellConditions(Enquiry.Spell spell, String path, Enquiry enquiry, RuleSet rules) {

        Optional<Problem> firstFault() {
            return Stream.<Optional<Problem>>of(order(), beforeTheRules(), tooFarAhead(), income(),
                    unknownGroup(path + "group", spell.group()), method(), age(), compulsorySupport()).flatMap(Optional::stream).findFirst()
                    .or(() -> support(path + "supportPaid", spell.supportPaid(), Career.of(spell), enquiry, rules));
        }

        private Optional<Problem> order() {
            return spell.to().isBefore(spell.from()) ? Optional.of(invalid(path + "to", "out-of-range", Map.of("min", spell.from().toString())))
                    : Optional.empty();
        }

        /** Voluntary insurance begins with 2008; there are no coefficients of earlier years. */
        private Optional<Problem> beforeTheRules() {
            var first = rules.parameter(Rule.CONTRIBUTION_RATE).history().getFirst().from();
            return spell.from().atDay(1).isBefore(first)
                    ? Optional.of(Problem.at(ProblemType.DATE_OUTSIDE_RULES, path + "from", Map.of("day", spell.from().toString(), "from", first.toString())))
                    : Optional.empty();
        }

        /** Nobody has paid for more years ahead than the methods allow; missing months have no calendar. */
        private Optional<Problem> tooFarAhead() {
            int ahead = rules.on(enquiry.today()).numbers(Rule.ADVANCE_MONTHS).getLast().intValueExact();
            var latest = YearMonth.from(enquiry.today()).plusMonths(ahead);
            if (isAtOnce()) {
                var now = YearMonth.from(enquiry.today());
                return spell.from().isAfter(now) ? Optional.of(invalid(path + "from", "out-of-range", Map.of("max", now.toString()))) : Optional.empty();
            }
            return spell.to().isAfter(latest) ? Optional.of(invalid(path + "to", "out-of-range", Map.of("max", latest.toString()))) : Optional.empty();
        }

        private Optional<Problem> income() {
            return outside(path + "income", spell.income().exact(), 1, HIGHEST_INCOME);
        }

        private Optional<Problem> method() {
            if (!isAtOnce()) {
                return Optional.empty();
            }
            if (spell.compulsory()) {
                return Optional.of(invalid(path + "method", "must-be-absent", Map.of()));
            }
            long limit = rules.parameter(Rule.MISSING_MONTHS_LIMIT).numberOnOrFirst(spell.from().atDay(1)).longValueExact();
            return spell.to().isBefore(spell.from()) || spell.months() <= limit ? Optional.empty()
                    : Optional.of(Problem.at(ProblemType.MONTHS_OUTSIDE_METHOD, path + "to", Map.of("allowed", "1–" + limit)));
        }

        private Optional<Problem> age() {
            int age = rules.parameter(Rule.MINIMUM_AGE).numberOnOrFirst(spell.from().atDay(1)).intValueExact();
            var arguments = Map.of("reason", "UNDER_" + age, "age", Integer.toString(age));
            return YearMonth.from(enquiry.birthDate()).plusYears(age).isAfter(spell.from())
                    ? Optional.of(new Problem(ProblemType.PERSON_NOT_ELIGIBLE, arguments,
                            List.of(FieldProblem.of(path + "from", "under-minimum-age", arguments)), Map.of()))
                    : Optional.empty();
        }

        private Optional<Problem> compulsorySupport() {
            return spell.compulsory() && spell.supportPaid() != null ? Optional.of(invalid(path + "supportPaid", "must-be-absent", Map.of()))
                    : Optional.empty();
        }

        private boolean isAtOnce() {
            return spell.method() == Method.MISSING;
        }
    }
}
