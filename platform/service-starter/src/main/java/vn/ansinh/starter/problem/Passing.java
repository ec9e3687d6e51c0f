package vn.ansinh.starter.problem;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Failures of the store, the broker or the network that pass by themselves. Told by class name, because not every process has a store or a broker.
 */
final class Passing {

    private static final int DEPTH = 12;
    /** What the operating system says. */
    private static final String NO_SPACE = "No space left on device";
    private static final Set<String> NAMES = Set.of(
            "java.net.SocketTimeoutException",
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoOperationTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoWriteConcernException",
            "com.mongodb.MongoInterruptedException",
            "org.apache.kafka.common.errors.RetriableException",
            "vn.ansinh.messaging.OutcomeUnknownException");
    private static final Set<String> LABELS = Set.of("TransientTransactionError", "UnknownTransactionCommitResult", "RetryableWriteError");

    private Passing() {
    }

    static boolean is(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH).anyMatch(cause -> isNamed(cause) || isLabelled(cause) || isFull(cause));
    }

    /** The store takes nothing in, or the process's own temporary folder has no room: both pass when an operator has made room. */
    private static boolean isFull(Throwable cause) {
        return MongoLabels.PRESENT && MongoLabels.refusesWrites(cause)
                || cause instanceof IOException && Objects.requireNonNullElse(cause.getMessage(), "").endsWith(NO_SPACE);
    }

    private static boolean isNamed(Throwable cause) {
        return Stream.<Class<?>>iterate(cause.getClass(), Objects::nonNull, Class::getSuperclass).anyMatch(type -> NAMES.contains(type.getName()));
    }

    private static boolean isLabelled(Throwable cause) {
        return MongoLabels.PRESENT && MongoLabels.anyOf(cause, LABELS);
    }

    private static final class MongoLabels {

        static final boolean PRESENT = org.springframework.util.ClassUtils.isPresent("com.mongodb.MongoException", Passing.class.getClassLoader());

        static boolean anyOf(Throwable cause, Set<String> labels) {
            return cause instanceof com.mongodb.MongoException mongo && labels.stream().anyMatch(mongo::hasErrorLabel);
        }

        static boolean refusesWrites(Throwable cause) {
            return vn.ansinh.messaging.Failures.refusesWrites(cause);
        }
    }
}
