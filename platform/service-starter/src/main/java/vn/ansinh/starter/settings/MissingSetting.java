package vn.ansinh.starter.settings;

import java.util.List;

/** Settings without which a service must not start. */
final class MissingSetting extends RuntimeException {

    private final transient List<String> variables;

    MissingSetting(List<String> variables) {
        super("not set: " + String.join(", ", variables));
        this.variables = List.copyOf(variables);
    }

    List<String> variables() {
        return variables;
    }
}
