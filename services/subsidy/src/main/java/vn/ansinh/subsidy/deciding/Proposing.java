package vn.ansinh.subsidy.deciding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.contracts.calculation.Calculation;
import vn.ansinh.contracts.calculation.PayerLine;
import vn.ansinh.contracts.insurance.Payer;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.contracts.internal.Proposal;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.messaging.Transactions;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Outcome;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.engine.Engine;
import vn.ansinh.subsidy.engine.EngineInForce;
import vn.ansinh.subsidy.policies.PoliciesInForce;
import vn.ansinh.subsidy.policies.PolicyBook;

/** Decides quotes and keeps the decisions as proposed, many in one transaction. */
@Component
class Proposing {

    private static final int CHUNK = 500;
    private static final int ATTEMPTS = 5;

    private final Decisions decisions;
    private final Transactions transactions;
    private final EngineInForce inForce;
    private final PoliciesInForce policies;
    private final Inputs inputs;
    private final BusinessClock clock;
    private final JsonMapper json;
    private final Queues queues = new Queues();

    Proposing(Decisions decisions, Transactions transactions, EngineInForce inForce, PoliciesInForce policies, Islands islands, BusinessClock clock, JsonMapper json) {
        this.decisions = decisions;
        this.transactions = transactions;
        this.inForce = inForce;
        this.policies = policies;
        this.inputs = new Inputs(islands);
        this.clock = clock;
        this.json = json;
    }

    Proposal.Answer propose(Proposal proposal) {
        var results = new ArrayList<Proposal.Result>(proposal.items().size());
        var items = proposal.items();
        for (int from = 0; from < items.size(); from += CHUNK) {
            results.addAll(chunk(items.subList(from, Math.min(items.size(), from + CHUNK))));
        }
        return new Proposal.Answer(results);
    }

    private List<Proposal.Result> chunk(List<Proposal.Item> items) {
        var people = items.stream().map(item -> item.person().personId()).collect(Collectors.toSet());
        return queues.inTurn(people, () -> attempted(items));
    }

    /** Who loses a race for a new document may meet it as a duplicate key; the next attempt then finds it. */
    private List<Proposal.Result> attempted(List<Proposal.Item> items) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inTransaction(() -> new Chunk(items).decide());
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private final class Chunk {

        private final Engine engine = inForce.engineToDecide();
        private final PolicyBook book = policies.upToDate();
        private final List<Proposal.Item> items;
        private final Map<String, Decision> known;
        private final Map<PersonId, SupportedMonths> supported;
        private final List<Decision> added = new ArrayList<>();
        private final Map<PersonId, SupportedMonths> changed = new LinkedHashMap<>();

        Chunk(List<Proposal.Item> items) {
            this.items = items;
            this.known = decisions.find(items.stream().map(item -> item.quoteId().toString()).toList());
            this.supported = decisions.supportedMonths(new LinkedHashSet<>(items.stream().map(item -> item.person().personId()).toList()));
        }

        List<Proposal.Result> decide() {
            var results = items.stream().map(this::decide).toList();
            decisions.insert(added);
            decisions.save(changed.values());
            return results;
        }

        private Proposal.Result decide(Proposal.Item item) {
            var stored = known.get(item.quoteId().toString());
            return stored == null ? decided(item) : again(item, stored);
        }

        private Proposal.Result again(Proposal.Item item, Decision stored) {
            var proposed = stored.proposed();
            return proposed == null || stored.state() == Decision.State.CANCELLED
                    ? refused(item, Problem.of(ProblemType.QUOTE_EXPIRED))
                    : new Proposal.Result(item.quoteId(), json.readValue(proposed.calculation(), Calculation.class), null);
        }

        private Proposal.Result decided(Proposal.Item item) {
            if (item.scheme() != Scheme.VOLUNTARY_SI) {
                var notYet = FieldProblem.of("scheme", "not-supported-yet", Map.of());
                return refused(item, new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(notYet), Map.of()));
            }
            var person = item.person().personId();
            var before = supported.getOrDefault(person, SupportedMonths.none(person));
            var payment = inputs.payment(item, before, engine.rules(), book);
            return switch (engine.contributions().calculate(payment)) {
                case Outcome.Refused(var problem) -> refused(item, problem);
                case Outcome.Calculated(var calculation) -> {
                    int months = supportedMonths(calculation);
                    var proposed = frozen(item, payment, calculation, months);
                    var decision = Decision.proposed(item.quoteId(), person, proposed);
                    var after = before.reserve(item.quoteId(), payment, months, proposed.monthsByPolicy());
                    known.put(decision.id(), decision);
                    added.add(decision);
                    supported.put(person, after);
                    changed.put(person, after);
                    yield new Proposal.Result(item.quoteId(), calculation, null);
                }
            };
        }

        private Decision.Proposed frozen(Proposal.Item item, Payment payment, Calculation calculation, int months) {
            var applied = engine.contributions().grants(payment).granted().stream().map(AppliedPolicy::of).toList();
            return new Decision.Proposed(json.writeValueAsString(calculation), calculation.gross(), calculation.participantPays(), months, item,
                    engine.rules().on(item.paymentDate()).asText(), payment.supportedMonthsUsed(), applied, calculation.ruleSet().version(), calculation.ruleSet().hash(), clock.now());
        }

        private static int supportedMonths(Calculation calculation) {
            return calculation.lines().stream().filter(line -> line.payer() == Payer.STATE).mapToInt(PayerLine::months).sum();
        }

        private static Proposal.Result refused(Proposal.Item item, Problem problem) {
            return new Proposal.Result(item.quoteId(), null, problem);
        }
    }
}
