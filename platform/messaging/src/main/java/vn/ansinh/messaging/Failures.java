package vn.ansinh.messaging;

import com.mongodb.MongoException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure says about trying again. */
public final class Failures {

    private static final int DEPTH = 12;

    private Failures() {
    }

    /** Whether the failure, or what caused it, is the store's and carries the label. */
    public static boolean hasLabel(Throwable failure, String label) {
        return causes(failure).anyMatch(cause -> cause instanceof MongoException e && e.hasErrorLabel(label));
    }

    static @Nullable OutcomeUnknownException outcomeUnknown(Throwable failure) {
        return find(failure, OutcomeUnknownException.class).orElse(null);
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }
}
