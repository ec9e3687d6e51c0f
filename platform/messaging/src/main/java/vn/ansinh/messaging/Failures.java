package vn.ansinh.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.ansinh.contracts.problem.ProblemException;
import vn.ansinh.contracts.problem.ProblemType;

/** What a failure says about trying again. */
public final class Failures {

    private static final int DEPTH = 12;
    /** OutOfDiskSpace, UserWritesBlocked. */
    private static final Set<Integer> NO_WRITES = Set.of(14031, 371);

    private Failures() {
    }

    /** Whether the failure, or what caused it, is the store's and carries the label. */
    public static boolean hasLabel(Throwable failure, String label) {
        return causes(failure).anyMatch(cause -> cause instanceof MongoException e && e.hasErrorLabel(label));
    }

    /** Whether the same work may succeed later because a neighbour was away: nothing is wrong with the work itself. */
    public static boolean isOutage(Throwable failure) {
        return refusesWrites(failure) || causes(failure).anyMatch(cause -> switch (cause) {
            case MongoSocketException _, MongoTimeoutException _, MongoNotPrimaryException _, MongoNodeIsRecoveringException _ -> true;
            case MongoClientException _, CannotCreateTransactionException _, OutcomeUnknownException _ -> true;
            case ProblemException e -> e.problem().type() == ProblemType.TRY_AGAIN;
            default -> false;
        });
    }

    /** Whether the store answers but takes nothing in, because its volume is full or its operator has blocked writes. */
    public static boolean refusesWrites(Throwable failure) {
        return causes(failure).anyMatch(cause -> switch (cause) {
            case MongoBulkWriteException e -> e.getWriteErrors().stream().anyMatch(error -> NO_WRITES.contains(error.getCode()));
            case MongoException e -> NO_WRITES.contains(e.getCode());
            default -> false;
        });
    }

    /** Whether the store ended the transaction for a passing reason, such as a write conflict. */
    public static boolean isConflict(Throwable failure) {
        return hasLabel(failure, MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }
}
