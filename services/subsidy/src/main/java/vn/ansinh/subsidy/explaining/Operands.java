package vn.ansinh.subsidy.explaining;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The operands of a step by name, in the order in which they are read. They are few and mostly read through, so they are not hashed. */
public final class Operands extends AbstractMap<String, String> {

    private final String[] namesAndValues;

    private Operands(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    public static Map<String, String> of(String... namesAndValues) {
        return new Operands(namesAndValues);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new InOrder();
            }

            @Override
            public int size() {
                return namesAndValues.length / 2;
            }
        };
    }

    private final class InOrder implements Iterator<Entry<String, String>> {

        private int at;

        @Override
        public boolean hasNext() {
            return at < namesAndValues.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            at += 2;
            return Map.entry(namesAndValues[at - 2], namesAndValues[at - 1]);
        }
    }
}
