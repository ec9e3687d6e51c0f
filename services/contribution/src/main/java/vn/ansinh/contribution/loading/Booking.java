package vn.ansinh.contribution.loading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.ContributionSettings;
import vn.ansinh.contribution.quoting.Quotes;
import vn.ansinh.contribution.receiving.Ledger;
import vn.ansinh.contribution.receiving.Receipt;
import vn.ansinh.kernel.BusinessClock;
import vn.ansinh.kernel.ReceiptId;
import vn.ansinh.kernel.Uuids;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.Transactions;

/** Writes receipts and outcomes of rows in the same transactions, so that a crash neither loses nor doubles any. */
@Component
class Booking {

    private final Transactions transactions;
    private final Quotes quotes;
    private final Ledger ledger;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final int rowsAtOnce;

    Booking(Transactions transactions, Quotes quotes, Ledger ledger, Outcomes outcomes, Outbox outbox, BusinessClock clock, ContributionSettings settings) {
        this.transactions = transactions;
        this.quotes = quotes;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.clock = clock;
        this.rowsAtOnce = settings.lists().transactionRows();
    }

    void book(Upload upload, WaveResults results) {
        if (!results.outcomes().isEmpty()) {
            transactions.run(() -> writeRefusals(results));
        }
        var payable = results.payable();
        for (int from = 0; from < payable.size(); from += rowsAtOnce) {
            receive(upload, payable.subList(from, Math.min(from + rowsAtOnce, payable.size())));
        }
    }

    private void writeRefusals(WaveResults results) {
        outcomes.insert(results.outcomes());
        if (!results.undecided().isEmpty()) {
            quotes.drop(results.undecided().stream().map(it -> it.quote().id()).toList());
        }
        if (!results.mismatched().isEmpty()) {
            expire(results.mismatched());
        }
    }

    private void expire(List<Candidate> candidates) {
        var ended = quotes.expire(candidates.stream().map(it -> it.quote().id()).toList());
        outbox.appendAll(ended.stream().map(Quotes.Ended::event).toList());
    }

    /** Together where nothing is in the way; one by one to find the row that is. */
    private void receive(Upload upload, List<Candidate> candidates) {
        try {
            transactions.run(() -> write(upload, candidates));
        } catch (ProblemException refused) {
            if (candidates.size() == 1) {
                var candidate = candidates.getFirst();
                transactions.run(() -> writeRefusal(upload, candidate, refused.problem()));
            } else {
                candidates.forEach(it -> receive(upload, List.of(it)));
            }
        }
    }

    private void write(Upload upload, List<Candidate> candidates) {
        var now = clock.now();
        if (quotes.payAll(candidates.stream().map(Candidate::quote).toList()) != candidates.size()) {
            throw Problem.of(ProblemType.QUOTE_EXPIRED).asException();
        }
        ledger.book(candidates.stream().map(it -> receipt(upload, it, now)).toList());
        outcomes.insert(candidates.stream()
                .map(it -> Outcome.recorded(upload.id(), it.row().number(), receiptId(upload, it).toString(), it.warnings())).toList());
    }

    private void writeRefusal(Upload upload, Candidate candidate, Problem problem) {
        outcomes.insert(List.of(Outcome.refused(upload.id(), candidate.row().number(), problem)));
        expire(List.of(candidate));
    }

    private static Receipt receipt(Upload upload, Candidate candidate, Instant now) {
        var payment = candidate.row().payment(upload.uploader().subject());
        return Receipt.of(receiptId(upload, candidate), candidate.quote(), payment, candidate.row().organisation(), now);
    }

    private static ReceiptId receiptId(Upload upload, Candidate candidate) {
        return new ReceiptId(Uuids.derived(UUID.fromString(upload.id()), "row " + candidate.row().number() + " receipt"));
    }
}
