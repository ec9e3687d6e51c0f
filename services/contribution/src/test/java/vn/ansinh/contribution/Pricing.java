package vn.ansinh.contribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ansinh.contracts.calculation.BilingualText;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.calculation.RuleSetRef;
import vn.ansinh.contracts.calculation.TraceStep;
import vn.ansinh.contracts.calculation.Warning;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.internal.PersonSnapshot;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.asking.Decisions;
import vn.ansinh.kernel.QuoteId;
import vn.ansinh.kernel.Vnd;

/** Stands in for the service that decides: 22 % of the income, less a sum per month and group. */
public class Pricing implements Decisions {

    /** Whoever has chosen this income makes the whole call fail. */
    public static final long POISON = 1_666_000;

    private static final Vnd FLOOR = Vnd.of(1_500_000);

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Set<QuoteId> proposed = ConcurrentHashMap.newKeySet();
    private final Map<QuoteId, Proposal.Item> items = new ConcurrentHashMap<>();

    /** Lets the next calls fail as if the service were down. */
    public void failNext(int calls) {
        failures.set(calls);
    }

    /** Lets the next calls decide and then fail, as if the answer were lost. */
    public void loseNextAnswers(int calls) {
        lost.set(calls);
    }

    public boolean knows(String quoteId) {
        return proposed.contains(QuoteId.parse(quoteId));
    }

    public Proposal.Item item(String quoteId) {
        return items.get(QuoteId.parse(quoteId));
    }

    @Override
    public List<Proposal.Result> propose(Proposal proposal) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Problem.of(ProblemType.TRY_AGAIN).asException();
        }
        if (proposal.items().stream().anyMatch(it -> it.income().amount() == POISON)) {
            throw Problem.of(ProblemType.INVALID_VALUE).asException();
        }
        var decided = proposal.items().stream().map(this::decide).toList();
        if (lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw Problem.of(ProblemType.TRY_AGAIN).asException();
        }
        return decided;
    }

    private Proposal.Result decide(Proposal.Item item) {
        var current = item.current();
        if (item.income().compareTo(FLOOR) < 0) {
            return refused(item, Problem.at(ProblemType.INCOME_BELOW_FLOOR, "income", Map.of("floor", FLOOR.toString())));
        }
        if (current != null && item.startMonth() != null && !current.to().isBefore(item.startMonth()) && !current.income().equals(item.income())) {
            return refused(item, Problem.at(ProblemType.METHOD_STILL_RUNNING, "income", Map.of("until", current.to().toString())));
        }
        proposed.add(item.quoteId());
        items.put(item.quoteId(), item);
        return new Proposal.Result(item.quoteId(), calculation(item), null);
    }

    private static Proposal.Result refused(Proposal.Item item, Problem problem) {
        return new Proposal.Result(item.quoteId(), null, problem);
    }

    private static Calculation calculation(Proposal.Item item) {
        var group = item.person().groups().stream().map(PersonSnapshot.Membership::group).findFirst().orElse(Group.OTHER);
        int months = item.months() != null ? item.months() : item.method().fixedMonths().orElseThrow();
        int percent = group.equals(Group.POOR) ? 30 : group.equals(Group.NEAR_POOR) ? 25 : 10;
        var gross = Vnd.rounded(item.income().exact().multiply(new BigDecimal("0.22"))).times(months);
        var support = Vnd.of(330_000L * percent / 100).times(months);
        var line = new PayerLine(Payer.STATE, null, BigDecimal.valueOf(percent), months, support, "134/2015/NĐ-CP, 14");
        var step = new TraceStep("gross", "134/2015/NĐ-CP, 10", Map.of("TN", item.income().toString(), "CN.rural", "1500000"), new BilingualText("22 %", "22 %"));
        return new Calculation(gross, List.of(line), gross.minus(support), group, months, item.paymentDate(), null,
                List.of(new Warning("told", new BilingualText("Lưu ý", "Note"))), List.of(step), new RuleSetRef("2023.1", "ab12"));
    }
}
