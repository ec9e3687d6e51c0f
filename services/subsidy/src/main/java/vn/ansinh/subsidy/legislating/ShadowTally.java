package vn.ansinh.subsidy.legislating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemTexts;
import vn.ansinh.kernel.Vnd;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.calculating.Payment;

/** Adds up what quotes cost under three sets of rules. */
final class ShadowTally {

    private static final int EXAMPLES = 5;

    private final Column asQuoted = new Column();
    private final Column withoutIt = new Column();
    private final Column withIt = new Column();
    private final Map<Key, ShadowTally> slices = new LinkedHashMap<>();
    private final Map<String, Reason> refused = new LinkedHashMap<>();

    private record Key(@Nullable Group group, Method method) {
    }

    void add(Payment quote, Outcome quoted, Outcome without, Outcome with) {
        var group = quoted instanceof Outcome.Calculated(var calculation) ? calculation.group() : null;
        count(quoted, without, with);
        slices.computeIfAbsent(new Key(group, quote.method()), _ -> new ShadowTally()).count(quoted, without, with);
        if (with instanceof Outcome.Refused(var problem)) {
            refused.computeIfAbsent(problem.type().slug(), _ -> new Reason()).add(quote, group, problem);
        }
    }

    private void count(Outcome quoted, Outcome without, Outcome with) {
        asQuoted.add(quoted);
        withoutIt.add(without);
        withIt.add(with);
    }

    ShadowRun.Sums asQuoted() {
        return asQuoted.sums();
    }

    ShadowRun.Sums withoutIt() {
        return withoutIt.sums();
    }

    ShadowRun.Sums withIt() {
        return withIt.sums();
    }

    List<ShadowRun.Slice> slices() {
        return slices.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::method)
                        .thenComparing(Key::group, Comparator.nullsLast(Comparator.comparing(Group::code)))))
                .map(slice -> new ShadowRun.Slice(slice.getKey().group, slice.getKey().method, slice.getValue().asQuoted(), slice.getValue().withoutIt(),
                        slice.getValue().withIt())).toList();
    }

    List<ShadowRun.Refused> refused() {
        return refused.entrySet().stream().sorted(Map.Entry.<String, Reason>comparingByValue(Comparator.comparingInt(reason -> -reason.quotes)))
                .map(reason -> new ShadowRun.Refused(reason.getKey(), reason.getValue().quotes, List.copyOf(reason.getValue().examples))).toList();
    }

    private static final class Column {

        private int quotes;
        private int refused;
        private Vnd gross = Vnd.ZERO;
        private Vnd support = Vnd.ZERO;
        private Vnd participantPays = Vnd.ZERO;

        void add(Outcome outcome) {
            switch (outcome) {
                case Outcome.Refused _ -> refused++;
                case Outcome.Calculated(var calculation) -> {
                    quotes++;
                    gross = gross.plus(calculation.gross());
                    support = support.plus(Vnd.sum(calculation.lines().stream().map(PayerLine::amount).toList()));
                    participantPays = participantPays.plus(calculation.participantPays());
                }
            }
        }

        ShadowRun.Sums sums() {
            return new ShadowRun.Sums(quotes, refused, gross, support, participantPays);
        }
    }

    private static final class Reason {

        private final List<ShadowRun.Example> examples = new ArrayList<>();
        private int quotes;

        void add(Payment quote, @Nullable Group group, Problem problem) {
            quotes++;
            if (examples.size() < EXAMPLES && examples.stream().noneMatch(known -> known.method() == quote.method() && known.income().equals(quote.income()))) {
                var error = problem.errors().isEmpty() ? null : problem.errors().getFirst();
                examples.add(new ShadowRun.Example(quote.method(), group, quote.income(), new BilingualText(
                        error == null ? ProblemTexts.detail(problem, ProblemTexts.VIETNAMESE) : ProblemTexts.detail(error, ProblemTexts.VIETNAMESE),
                        error == null ? ProblemTexts.detail(problem, ProblemTexts.ENGLISH) : ProblemTexts.detail(error, ProblemTexts.ENGLISH))));
            }
        }
    }
}
