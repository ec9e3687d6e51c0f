package vn.ansinh.subsidy.deciding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.subsidy.Islands;
import vn.ansinh.subsidy.calculating.Payment;
import vn.ansinh.subsidy.policies.PoliciesInForce;
import vn.ansinh.subsidy.rules.RuleSet;

/** What was asked in quotes, to be worked out again with other rules. Nothing is changed by it. */
@Component
public class DecidedQuotes {

    private final Decisions decisions;
    private final PoliciesInForce policies;
    private final Inputs inputs;

    DecidedQuotes(Decisions decisions, PoliciesInForce policies, Islands islands) {
        this.decisions = decisions;
        this.policies = policies;
        this.inputs = new Inputs(islands);
    }

    /**
     * Some quotes of a day.
     *
     * @param payments of voluntary social insurance that are proposed or confirmed
     * @param leftOut  others that were read
     * @param last     where the next page goes on; null after the last one
     */
    public record Page(List<Payment> payments, int leftOut, @Nullable String last) {
    }

    /** @param after {@link Page#last()} of the page before, or null */
    public Page paidOn(LocalDate day, @Nullable String after, int limit, RuleSet rules) {
        var book = policies.book();
        var found = decisions.paidOn(day, after, limit);
        var payments = found.stream().filter(DecidedQuotes::counts).map(decision -> {
            var proposed = Objects.requireNonNull(decision.proposed());
            return inputs.payment(proposed.inputs(), proposed.supportedMonthsUsed(), Map.of(), rules, book);
        }).toList();
        return new Page(payments, found.size() - payments.size(), found.size() < limit ? null : found.getLast().id());
    }

    /** All quotes of a month, whatever became of them. */
    public long count(YearMonth month) {
        return decisions.countPaidIn(month);
    }

    private static boolean counts(Decision decision) {
        var proposed = Objects.requireNonNull(decision.proposed());
        return proposed.inputs().scheme() == Scheme.VOLUNTARY_SI
                && (decision.state() == Decision.State.PROPOSED || decision.state() == Decision.State.CONFIRMED);
    }
}
