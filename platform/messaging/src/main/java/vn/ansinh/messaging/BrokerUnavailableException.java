package vn.ansinh.messaging;

/** No broker answered, or not all events were acknowledged. */
public final class BrokerUnavailableException extends RuntimeException {

    public BrokerUnavailableException(Throwable cause) {
        super("the broker does not answer", cause);
    }
}
