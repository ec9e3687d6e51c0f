package vn.ansinh.subsidy.rules;

import vn.ansinh.contracts.calculation.BilingualText;

/** A value is needed that no notice has published. Who asks for it refuses with the name of the notice; nothing is guessed. */
public final class NotPublishedException extends IllegalStateException {

    private final Rule rule;
    private final Value.Unknown missing;

    public NotPublishedException(Rule rule, Value.Unknown missing) {
        super(rule.id() + " is not published");
        this.rule = rule;
        this.missing = missing;
    }

    public Rule rule() {
        return rule;
    }

    /** The notice for a year. */
    public BilingualText noticeFor(int year) {
        return missing.noticeFor(year);
    }
}
