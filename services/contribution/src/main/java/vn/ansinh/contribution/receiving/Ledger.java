package vn.ansinh.contribution.receiving;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;
import vn.ansinh.contribution.covering.MonthClaim;
import vn.ansinh.contribution.covering.MonthClaims;
import vn.ansinh.messaging.Outbox;
import vn.ansinh.messaging.StoreCollections;
import vn.ansinh.messaging.StorePreparation;

/** Books receipts with all that belongs to them, in the caller's transaction: claims of months and numbers, ledger entries, events. */
@Component
public class Ledger implements StorePreparation {

    private final MongoTemplate mongo;
    private final MonthClaims claims;
    private final Outbox outbox;

    Ledger(MongoTemplate mongo, MonthClaims claims, Outbox outbox) {
        this.mongo = mongo;
        this.claims = claims;
        this.outbox = outbox;
    }

    @Override
    public void prepareStore() {
        mongo.indexOps(Receipt.class)
                .createIndex(new Index().on("personId", Sort.Direction.ASC).on("scheme", Sort.Direction.ASC).on("lastMonth", Sort.Direction.ASC));
        Stream.of(MonthClaim.class, NumberClaim.class, LedgerEntry.class).map(mongo::getCollectionName).forEach(name -> StoreCollections.create(mongo, name));
    }

    /** @throws vn.ansinh.contracts.problem.ProblemException if a month or a number is taken; the transaction must then roll back */
    public void book(List<Receipt> receipts) {
        try {
            mongo.insert(receipts.stream().map(Receipt::numberClaim).toList(), NumberClaim.class);
            claims.claim(receipts.stream().flatMap(Receipt::monthClaims).toList());
        } catch (DuplicateKeyException taken) {
            throw problem(taken).asException();
        }
        mongo.insert(receipts, Receipt.class);
        mongo.insert(receipts.stream().map(LedgerEntry::received).toList(), LedgerEntry.class);
        outbox.appendAll(receipts.stream().map(it -> new Outbox.Keyed(it.personId().toString(), it.received())).toList());
    }

    private static Problem problem(DuplicateKeyException taken) {
        var message = String.valueOf(taken.getMessage());
        return Problem.of(message.contains("." + MonthClaim.COLLECTION + " ") ? ProblemType.MONTHS_ALREADY_COVERED : ProblemType.RECEIPT_NUMBER_USED);
    }

    Receipt reverse(Receipt receipt, Instant now, String actor, String reason) {
        var received = Query.query(Criteria.where("_id").is(receipt.id()).and("status").is(ReceiptStatus.RECEIVED));
        var voided = new Update().set("status", ReceiptStatus.VOIDED).inc("version", 1);
        if (mongo.updateFirst(received, voided, Receipt.class).getModifiedCount() == 0) {
            throw Problem.of(ProblemType.CONFLICT, Map.of("status", ReceiptStatus.VOIDED.name())).asException();
        }
        mongo.insert(LedgerEntry.voided(receipt, now, actor, reason));
        claims.free(receipt.scheme(), receipt.personId(), receipt.slots(), receipt.id());
        outbox.append(receipt.personId().toString(), receipt.voided(now));
        return receipt.withStatus(ReceiptStatus.VOIDED);
    }

    Optional<Receipt> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Receipt.class));
    }

    /** The claims among these that exist, by their id. */
    public Map<String, NumberClaim> numbers(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), NumberClaim.class).stream().collect(Collectors.toMap(NumberClaim::id, it -> it));
    }
}
