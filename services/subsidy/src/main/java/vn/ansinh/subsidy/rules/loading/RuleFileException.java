package vn.ansinh.subsidy.rules.loading;

/** A rule file is wrong; the message begins with file and line. */
public final class RuleFileException extends RuntimeException {

    private final String file;
    private final int line;

    RuleFileException(String file, int line, String reason) {
        super("rules/" + file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** 1 is the first line. */
    public int line() {
        return line;
    }
}
