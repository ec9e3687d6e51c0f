package vn.ansinh.starter.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The stack of a failure with its classes and without its messages, which may quote what somebody sent. */
final class Stripped extends RuntimeException {

    private Stripped(List<String> classes, StackTraceElement[] stack) {
        super(String.join(" caused by ", classes), null, false, true);
        setStackTrace(stack);
    }

    static Stripped of(Throwable thrown) {
        var classes = new ArrayList<String>();
        var seen = new HashSet<Throwable>();
        var root = thrown;
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            classes.add(cause.getClass().getName());
            root = cause;
        }
        return new Stripped(classes, root.getStackTrace());
    }
}
