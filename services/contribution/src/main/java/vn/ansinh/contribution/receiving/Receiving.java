package vn.ansinh.contribution.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.collecting.Collectors;
import vn.ansinh.contribution.covering.MonthClaims;
import vn.ansinh.contribution.quoting.Quote;
import vn.ansinh.contribution.quoting.Quotes;
import vn.ansinh.contribution.quoting.Visibility;
import vn.ansinh.keycloak.Caller;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Uuids;

/** Takes money for an open quote. Runs in the caller's transaction and needs no other service. */
@Component
class Receiving {

    private final Quotes quotes;
    private final Ledger ledger;
    private final MonthClaims claims;
    private final Collectors collectors;
    private final Visibility visibility;
    private final BusinessClock clock;

    Receiving(Quotes quotes, Ledger ledger, MonthClaims claims, Collectors collectors, Visibility visibility, BusinessClock clock) {
        this.quotes = quotes;
        this.ledger = ledger;
        this.claims = claims;
        this.collectors = collectors;
        this.visibility = visibility;
        this.clock = clock;
    }

    Receipt receive(Caller caller, ReceiptRequest request) {
        var now = clock.now();
        var payment = request.by(caller.subject());
        var quote = quotes.find(request.quoteId().toString()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).asException());
        visibility.require(caller, quote.organisation(), quote.unit());
        var organisation = Payment.organisation(quote.organisation(), collectors.find(payment.collectorCode()));
        payment.refusal(quote, now).ifPresent(Receiving::refuse);
        refuseTaken(quote, payment, organisation);
        if (!quotes.pay(quote.id(), organisation, now)) {
            refuse(Problem.of(ProblemType.QUOTE_ALREADY_USED));
        }
        return booked(quote, payment, organisation, now);
    }

    private Receipt booked(Quote quote, Payment payment, String organisation, Instant now) {
        var receipt = Receipt.of(new ReceiptId(Uuids.next(now)), quote, payment, organisation, now);
        ledger.book(List.of(receipt));
        return receipt;
    }

    /** The unique keys refuse these too; asked first, the answer can say which months and which number. */
    private void refuseTaken(Quote quote, Payment payment, String organisation) {
        var covered = claims.taken(quote.scheme(), quote.personId(), quote.slots());
        if (!covered.isEmpty()) {
            refuse(Problem.of(ProblemType.MONTHS_ALREADY_COVERED, Map.of("months", String.join(", ", covered))));
        }
        var number = payment.receipt();
        if (!ledger.numbers(List.of(number.claimOf(organisation))).isEmpty()) {
            refuse(Problem.at(ProblemType.RECEIPT_NUMBER_USED, "receipt.number", Map.of("series", number.series(), "number", number.number())));
        }
    }

    private static void refuse(Problem problem) {
        throw problem.asException();
    }
}
