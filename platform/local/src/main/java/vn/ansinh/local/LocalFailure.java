package vn.ansinh.local;

/** Something on this machine is in the way; the message is one sentence that says what to do. */
public final class LocalFailure extends RuntimeException {

    public LocalFailure(String sentence) {
        super(sentence);
    }

    public LocalFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
