package vn.ansinh.local;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Looks whether every port is free before anything is started. */
final class PortCheck {

    private PortCheck() {
    }

    /** The sentence for the first port in use. */
    static Optional<String> complaint(Map<String, Integer> needed, IntPredicate isFree) {
        return needed.entrySet().stream()
            .filter(port -> !isFree.test(port.getValue()))
            .findFirst()
            .map(port -> "Port %d, needed by %s, is in use; stop the program that uses it, or move all ports with ANSINH_PORT_SHIFT=1000."
                .formatted(port.getValue(), port.getKey()));
    }
}
