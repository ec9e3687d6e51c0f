package vn.ansinh.subsidy.explaining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operands of a step by name, in the order in which they are read. */
public final class Operands {

    private Operands() {
    }

    public static Map<String, String> of(String... namesAndValues) {
        var operands = LinkedHashMap.<String, String>newLinkedHashMap(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            operands.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(operands);
    }
}
