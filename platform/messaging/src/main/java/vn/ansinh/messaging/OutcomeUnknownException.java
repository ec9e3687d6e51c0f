package vn.ansinh.messaging;

/** A commit was sent, but no answer came, even after repeating the commit: the transaction may have happened or not. */
public final class OutcomeUnknownException extends RuntimeException {

    public OutcomeUnknownException(Throwable cause) {
        super("the store did not confirm the commit", cause);
    }
}
