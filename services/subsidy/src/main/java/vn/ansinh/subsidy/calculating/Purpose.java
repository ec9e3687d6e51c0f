package vn.ansinh.subsidy.calculating;

/** What a calculation is for, which decides what is refused and what is only said. */
public enum Purpose {
    /** Somebody wants to know: a start month outside the time limit and inputs that are missing are warnings. */
    ESTIMATE,
    /** Money will be taken: the time limit binds, and {@code MISSING} needs everything its conditions ask for. */
    QUOTE
}
