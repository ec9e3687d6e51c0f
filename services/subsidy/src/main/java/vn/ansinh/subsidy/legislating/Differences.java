package vn.ansinh.subsidy.legislating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.ProblemTexts;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Detail;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.Request;
import vn.ansinh.subsidy.publishing.ValueView;
import vn.ansinh.subsidy.rules.DatedValue;
import vn.ansinh.subsidy.rules.Parameter;
import vn.ansinh.subsidy.rules.RuleSet;

/**
 * What a rule set changes.
 *
 * @param values   each value that is another, with its days
 * @param examples what typical people would pay on the day {@code asOf} before and after
 */
record Differences(RuleSetRef before, RuleSetRef after, LocalDate asOf, List<ChangedValue> values, List<Example> examples) {

    /** @param to last day of the change; null for a change without end */
    record ChangedValue(String parameter, String name, String unit, LocalDate from, @Nullable LocalDate to, ValueView was, ValueView becomes) {
    }

    record Example(String id, String name, Method method, int months, Amounts before, Amounts after, @Nullable Difference difference) {
    }

    /** Amounts, or the name of the problem and its text. */
    record Amounts(@Nullable Vnd income, @Nullable Vnd gross, @Nullable Vnd support, @Nullable Vnd participantPays, @Nullable String problem, @Nullable String detail) {

        static Amounts of(Engine engine, Request request, Locale language) {
            var income = TypicalPerson.income(request);
            return switch (engine.calculate(request, Detail.AMOUNTS)) {
                case Outcome.Calculated(var calculation) -> new Amounts(income, calculation.gross(), support(calculation), calculation.participantPays(),
                        null, null);
                case Outcome.Refused(var problem) -> new Amounts(income, null, null, null, problem.type().slug(),
                        ProblemTexts.detail(problem, language));
            };
        }

        private static Vnd support(Calculation calculation) {
            return Vnd.sum(calculation.lines().stream().map(PayerLine::amount).toList());
        }
    }

    record Difference(Vnd gross, Vnd support, Vnd participantPays) {

        static @Nullable Difference between(Amounts before, Amounts after) {
            if (before.problem != null || after.problem != null) {
                return null;
            }
            return new Difference(minus(after.gross, before.gross), minus(after.support, before.support), minus(after.participantPays, before.participantPays));
        }

        private static Vnd minus(@Nullable Vnd one, @Nullable Vnd other) {
            return Objects.requireNonNull(one).minus(Objects.requireNonNull(other));
        }
    }

    static Differences between(Engine before, Engine after, LocalDate asOf, Locale language) {
        return new Differences(before.rules().ref(), after.rules().ref(), asOf, values(before.rules(), after.rules(), language),
                TypicalPerson.ALL.stream().map(person -> example(person, before, after, asOf, language)).toList());
    }

    private static Example example(TypicalPerson person, Engine before, Engine after, LocalDate day, Locale language) {
        var dayBefore = before.rules().on(day);
        var was = Amounts.of(before, person.payment(day, dayBefore, dayBefore), language);
        var becomes = Amounts.of(after, person.payment(day, dayBefore, after.rules().on(day)), language);
        return new Example(person.id(), person.name().in(language), person.method(), person.count(), was, becomes,
                Difference.between(was, becomes));
    }

    private static List<ChangedValue> values(RuleSet before, RuleSet after, Locale language) {
        return before.parameters().stream().flatMap(parameter -> changed(parameter, after.parameter(parameter.rule()), language).stream()).toList();
    }

    private static List<ChangedValue> changed(Parameter before, Parameter after, Locale language) {
        var starts = new TreeSet<LocalDate>();
        before.history().forEach(value -> starts.add(value.from()));
        after.history().forEach(value -> starts.add(value.from()));
        var changed = new ArrayList<ChangedValue>();
        for (var start : starts) {
            var was = before.on(start);
            var becomes = after.on(start);
            if (!isSame(was, becomes)) {
                var next = starts.higher(start);
                changed.add(new ChangedValue(before.rule().id(), before.name().in(language), before.rule().unit().id(), start,
                        next == null ? null : next.minusDays(1), ValueView.of(was, language), ValueView.of(becomes, language)));
            }
        }
        return changed;
    }

    private static boolean isSame(DatedValue one, DatedValue other) {
        return one.value().equals(other.value()) && Objects.equals(one.citation(), other.citation()) && one.confirmed() == other.confirmed()
                && Objects.equals(one.note(), other.note());
    }
}
