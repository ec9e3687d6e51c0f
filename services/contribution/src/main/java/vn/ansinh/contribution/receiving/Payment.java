package vn.ansinh.contribution.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.contracts.insurance.Channel;
import vn.ansinh.contracts.problem.FieldProblem;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.collecting.Collector;
import vn.ansinh.contribution.quoting.Quote;
import vn.ansinh.contribution.quoting.QuoteState;
import vn.ansinh.kernel.Vnd;

/**
 * Money handed over for a quote.
 *
 * @param actor who recorded it
 */
public record Payment(Vnd amountReceived, @Nullable String payerName, ReceiptNumber receipt, String collectorCode, Channel channel, String actor) {

    /** Why this cannot be taken for the quote, if so. */
    Optional<Problem> refusal(Quote quote, Instant now) {
        return switch (quote.stateAt(now)) {
            case PAID -> Optional.of(Problem.of(ProblemType.QUOTE_ALREADY_USED));
            case EXPIRED -> Optional.of(Problem.of(ProblemType.QUOTE_EXPIRED, Map.of("expiresAt", quote.expiresAt().toString())));
            case OPENING -> Optional.of(Problem.of(ProblemType.CONFLICT, Map.of("status", QuoteState.OPENING.name())));
            case OPEN -> mismatch(quote);
        };
    }

    /** Where this differs from what was quoted, whatever the state of the quote. */
    public Optional<Problem> mismatch(Quote quote) {
        var expected = quote.made().participantPays();
        if (!amountReceived.equals(expected)) {
            return Optional.of(Problem.at(ProblemType.AMOUNT_DIFFERS, "amountReceived", Map.of("expected", expected.toString())));
        }
        if (!receipt.issuedOn().equals(quote.paymentDate())) {
            return Optional.of(invalid("receipt.issuedOn", "not-payment-date", Map.of("day", quote.paymentDate().toString())));
        }
        return Optional.empty();
    }

    /** The organisation the money is taken for; refuses a collector who does not belong to it. */
    static String organisation(@Nullable String ofQuote, Optional<Collector> collector) {
        return collector.map(Collector::organisation).filter(it -> ofQuote == null || ofQuote.equals(it))
                .orElseThrow(() -> invalid("collectorCode", "collector-unknown", Map.of()).asException());
    }

    private static Problem invalid(String field, String code, Map<String, String> arguments) {
        return new Problem(ProblemType.INVALID_VALUE, Map.of(), List.of(FieldProblem.of(field, code, arguments)), Map.of());
    }
}
