package vn.ansinh.messaging;

import static com.mongodb.MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

/**
 * Majority commits over snapshot reads. A commit without an answer is sent again, which the store allows for the same transaction; the work itself is not
 * repeated then, because it may have happened.
 */
final class MajorityTransactionManager extends MongoTransactionManager {

    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY)
            .maxCommitTime(10L, TimeUnit.SECONDS)
            .build();
    private static final int COMMITS = 5;

    MajorityTransactionManager(MongoDatabaseFactory factory) {
        super(factory, OPTIONS);
    }

    @Override
    protected void doCommit(MongoTransactionObject transaction) throws Exception {
        var backOff = new BackOff();
        for (int attempt = 1; ; attempt++) {
            try {
                super.doCommit(transaction);
                return;
            } catch (MongoException e) {
                if (!e.hasErrorLabel(UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)) {
                    throw e;
                }
                if (attempt == COMMITS || !backOff.pause(attempt)) {
                    throw new OutcomeUnknownException(e);
                }
            }
        }
    }
}
