package vn.ansinh.reporting.answering;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** One value for each dimension of a breakdown, in the order asked. */
record Combination(List<String> values) implements Comparable<Combination> {
    static final Combination NONE = new Combination(List.of());

    Combination and(String value) {
        return new Combination(Stream.concat(values.stream(), Stream.of(value)).toList());
    }

    @Override
    public int compareTo(Combination other) {
        Iterator<String> others = other.values.iterator();
        for (var value : values) {
            int order = value.compareTo(others.next());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
