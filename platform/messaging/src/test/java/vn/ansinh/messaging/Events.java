package vn.ansinh.messaging;

import java.util.UUID;
import vn.ansinh.contracts.event.QuoteExpired;
import vn.ansinh.kernel.PersonId;
import vn.ansinh.kernel.QuoteId;

/** Small events for tests. */
public final class Events {

    private Events() {
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** An event whose quote id carries a number. */
    public static QuoteExpired numbered(String key, long number) {
        return new QuoteExpired(new QuoteId(new UUID(0, number)), PersonId.parse(key));
    }

    public static long numberOf(ReceivedEvent event) {
        return event.data() instanceof QuoteExpired expired ? expired.quoteId().value().getLeastSignificantBits() : 0;
    }
}
